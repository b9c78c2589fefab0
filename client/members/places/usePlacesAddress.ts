// What the list of places shows is written in its address, so that it can be bookmarked, sent and gone back to.
import type { LocationSort, LocationState } from '../../generated/operations.ts';
import { useAddress } from '../../parts/controls/useAddress.ts';

export const SORTS = ['NAME', 'SETTLEMENT', 'CATEGORY', 'NEWEST'] as const satisfies readonly LocationSort[];
export const STATES = ['IN_USE', 'RETIRED', 'MERGED'] as const satisfies readonly LocationState[];

/** What is looked for; null narrows nothing. Without a word on it, places that are rated, by name. */
export interface PlacesFilter {
  readonly search: string;
  readonly settlement: string | null;
  readonly category: string | null;
  readonly state: LocationState | null;
  readonly sort: LocationSort;
}

const ALL = 'all';

function read(values: URLSearchParams): PlacesFilter {
  const state = values.get('state')?.toUpperCase();
  return {
    search: values.get('search') ?? '',
    settlement: values.get('settlement'),
    category: values.get('category'),
    state: state === ALL.toUpperCase() ? null : (STATES.find((each) => each === state) ?? 'IN_USE'),
    sort: SORTS.find((each) => each === values.get('sort')?.toUpperCase()) ?? 'NAME',
  };
}

function write({ search, settlement, category, state, sort }: PlacesFilter): Record<string, string> {
  return {
    ...(search && { search }),
    ...(settlement && { settlement }),
    ...(category && { category }),
    ...(state !== 'IN_USE' && { state: (state ?? ALL).toLowerCase() }),
    ...(sort !== 'NAME' && { sort: sort.toLowerCase() }),
  };
}

/** The filter of the present address, and a function that changes a part of it. */
export function usePlacesAddress(): [PlacesFilter, (changed: Partial<PlacesFilter>) => void] {
  const [values, setValues] = useAddress();
  const filter = read(values);
  return [filter, (changed) => setValues(write({ ...filter, ...changed }))];
}
