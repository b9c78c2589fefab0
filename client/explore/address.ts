// What the explorer shows is written in its address, so that it can be bookmarked, sent and gone back to.
import { useMemo, useSyncExternalStore } from 'react';
import { isLanguage, type Language } from '../text/texts.ts';

/** The values of the address; one that is missing narrows nothing. */
export interface Address {
  readonly municipality?: string | undefined;
  readonly search?: string | undefined;
  readonly category?: string | undefined;
  readonly settlement?: string | undefined;
  readonly location?: string | undefined;
  readonly language?: Language | undefined;
}

/** Reads the query of an address; values that are empty or unknown are left out. */
export function readAddress(query: string): Address {
  const values = new URLSearchParams(query);
  const value = (name: string) => values.get(name) || undefined;
  const language = value('language');
  return {
    municipality: value('municipality'),
    search: value('search'),
    category: value('category'),
    settlement: value('settlement'),
    location: value('location'),
    language: language !== undefined && isLanguage(language) ? language : undefined,
  };
}

/** The query of an address, beginning with `?`, in a fixed order. */
export function writeAddress(address: Address): string {
  const values = new URLSearchParams();
  for (const name of ['municipality', 'search', 'category', 'settlement', 'location', 'language'] as const) {
    const value = address[name];
    if (value) values.set(name, value);
  }
  return `?${values}`;
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
