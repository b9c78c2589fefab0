// What the list of signs shows is written in its address, so that it can be bookmarked, sent and gone back to.
import type { ManagedSignState, SignsQueryVariables } from '../../generated/operations.ts';
import { useAddress } from '../../parts/controls/useAddress.ts';

/** In the order of a sign's life. SILENT is told of the place, beside the state; without a word on it: all in use. */
export const SHOWN = [
  ...(['IN_USE', 'NEW', 'ORDERED', 'PRINTED', 'MOUNTED'] as const),
  ...(['SILENT', 'DAMAGED', 'RETIRED'] as const),
];
export type Shown = (typeof SHOWN)[number];

const IN_USE: ManagedSignState[] = ['NEW', 'ORDERED', 'PRINTED', 'MOUNTED', 'DAMAGED'];

/** What is looked for; null narrows nothing. */
export interface SignsFilter {
  readonly search: string;
  readonly settlement: string | null;
  readonly category: string | null;
  readonly location: string | null;
  readonly shown: Shown;
}

export const WIDE: SignsFilter = {
  search: '',
  settlement: null,
  category: null,
  location: null,
  shown: 'IN_USE',
};

function read(values: URLSearchParams): SignsFilter {
  const state = values.get('state')?.toUpperCase();
  return {
    search: values.get('search') ?? '',
    settlement: values.get('settlement'),
    category: values.get('category'),
    location: values.get('location'),
    shown: SHOWN.find((each) => each === state) ?? 'IN_USE',
  };
}

function write({ search, settlement, category, location, shown }: SignsFilter): Record<string, string> {
  return {
    ...(search && { search }),
    ...(settlement && { settlement }),
    ...(category && { category }),
    ...(location && { location }),
    ...(shown !== 'IN_USE' && { state: shown.toLowerCase() }),
  };
}

/** What is asked of the server. */
export function variablesOf({
  shown,
  ...narrowed
}: SignsFilter): Omit<SignsQueryVariables, 'slug' | 'language'> {
  const states = shown === 'IN_USE' ? IN_USE : shown === 'SILENT' ? null : [shown];
  return { ...narrowed, states, isSilent: shown === 'SILENT' };
}

/** The filter of the present address, its query, and a function that changes a part of it. */
export function useSignsAddress() {
  const [values, setValues] = useAddress();
  const filter = read(values);
  const change = (changed: Partial<SignsFilter>) => setValues(write({ ...filter, ...changed }));
  const hrefFor = (changed: Partial<SignsFilter>) => {
    const query = new URLSearchParams(write({ ...filter, ...changed })).toString();
    return query === '' ? '?' : `?${query}`;
  };
  return { filter, change, hrefFor, query: write(filter) };
}
