// What the explorer shows is written in its address, so that it can be bookmarked, sent and gone back to.
import { useMemo, useSyncExternalStore } from 'react';
import { isLanguage, type Language } from '../text/texts.ts';
import { type Compared, readCompared, writeCompared } from '../parts/results/compared.ts';
import { readMonths } from './period.ts';

/** The values of the address; one that is missing narrows nothing. */
export interface Address {
  readonly municipality?: string | undefined;
  readonly search?: string | undefined;
  readonly category?: string | undefined;
  readonly settlement?: string | undefined;
  /** The first and the last month, YYYY-MM. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** `all`: with what is unconfirmed. */
  readonly standing?: 'all' | undefined;
  readonly location?: string | undefined;
  /** What was chosen for a comparison; never empty. */
  readonly compare?: readonly Compared[] | undefined;
  /** The comparison itself instead of the list. */
  readonly view?: 'comparison' | undefined;
  readonly language?: Language | undefined;
}

/** Reads the query of an address; values that are empty or unknown are left out. */
export function readAddress(query: string): Address {
  const values = new URLSearchParams(query);
  const value = (name: string) => values.get(name) || undefined;
  const language = value('language');
  const compare = readCompared(value('compare') ?? '');
  return {
    municipality: value('municipality'),
    search: value('search'),
    category: value('category'),
    settlement: value('settlement'),
    ...readMonths(value('from'), value('to')),
    standing: value('standing') === 'all' ? 'all' : undefined,
    location: value('location'),
    compare: compare.length > 0 ? compare : undefined,
    view: value('view') === 'comparison' ? 'comparison' : undefined,
    language: language !== undefined && isLanguage(language) ? language : undefined,
  };
}

const order = [
  'municipality',
  'search',
  'category',
  'settlement',
  'from',
  'to',
  'standing',
  'location',
  'compare',
  'view',
  'language',
] as const;

/** The query of an address, beginning with `?`, in a fixed order. */
export function writeAddress(address: Address): string {
  const { compare, ...texts } = address;
  const written: Readonly<Record<string, string | undefined>> = {
    ...texts,
    compare: writeCompared(compare ?? []),
  };
  const values = new URLSearchParams();
  for (const name of order) if (written[name]) values.set(name, written[name]);
  // A comma means nothing in a query, and is easier to read as it is.
  return `?${values.toString().replaceAll('%2C', ',')}`;
}

let hasMoved = false;

/** Goes to an address without loading the page; `replace` leaves no step to go back to. */
export function navigate(address: Address, how: 'push' | 'replace' = 'push'): void {
  const url = window.location.pathname + writeAddress(address);
  if (how === 'push') window.history.pushState(null, '', url);
  else window.history.replaceState(null, '', url);
  window.dispatchEvent(new PopStateEvent('popstate'));
}

/** Whether the reader has moved since the page was loaded: from then on focus has to follow. */
export function hasNavigated(): boolean {
  return hasMoved;
}

function subscribe(onChange: () => void): () => void {
  const move = () => {
    hasMoved = true;
    onChange();
  };
  window.addEventListener('popstate', move);
  return () => window.removeEventListener('popstate', move);
}

/** The present address; the component renders again when it changes. */
export function useAddress(): Address {
  const query = useSyncExternalStore(subscribe, () => window.location.search);
  return useMemo(() => readAddress(query), [query]);
}
