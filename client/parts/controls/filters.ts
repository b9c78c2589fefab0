// Filters that stand in an address, declared once: of what is declared come the typed filter, its words there, and what changes it.
import { useNavigate, useSearchParams } from 'react-router';

/** How one value of a filter is read from an address, and written into it. */
export interface Kind<T> {
  /** What it is called in the address; without it, as in the filter. */
  readonly name?: string;
  /** Null: nothing is said of it. What nobody can have meant is taken for that. */
  readonly read: (said: string | null) => T;
  /** Null: nothing is to be said of it. */
  readonly write: (value: T) => string | null;
}

/** A kind for each value of a filter, in the order in which an address names them. */
export type Declared<F> = { readonly [Name in keyof F]: Kind<F[Name]> };

/** The filter that is declared. */
export type FilterOf<D> = {
  readonly [Name in keyof D]: D[Name] extends Kind<infer T> ? T : never;
};

const orNothing = (value: string | null) => value || null;

/** Words that are typed; empty where there are none. */
export const text: Kind<string> = { read: (said) => said ?? '', write: orNothing };

/** What is of a list that only the server knows, no longer than it can be; null narrows nothing. */
export function given(longest?: number): Kind<string | null> {
  return { read: (said) => said?.slice(0, longest) || null, write: orNothing };
}

/** What is so, as a day that exists; null narrows nothing. */
export function only(isSo: (said: string | null) => said is string): Kind<string | null> {
  return { read: (said) => (isSo(said) ? said : null), write: orNothing };
}

/** What is no id is of nothing: the API would say so of all of the page. */
export const id = only((said): said is string => said !== null && /^[1-9]\d{0,17}$/.test(said));

const spelled = (word: string) => word.toLowerCase().replaceAll('_', '-');

/** One of a closed list, `IN_USE` as `in-use`; what is usual, or null where nothing is, is not said. */
export function oneOf<T extends string>(list: readonly T[]): Kind<T | null>;
export function oneOf<T extends string>(list: readonly T[], usual: T): Kind<T>;
export function oneOf<T extends string>(list: readonly T[], usual: T | null = null): Kind<T | null> {
  return {
    read: (said) => list.find((each) => spelled(each) === spelled(said ?? '')) ?? usual,
    write: (value) => (value === null || value === usual ? null : spelled(value)),
  };
}

/** Yes or no: one word, or nothing. */
export function flag(name: string, word: string): Kind<boolean> {
  return { name, read: (said) => said === word, write: (isSo) => (isSo ? word : null) };
}

/** The kind, by another name in the address. */
export const named = <T>(name: string, kind: Kind<T>): Kind<T> => ({ ...kind, name });

/** The filter that an address says. */
export function filterIn<F>(declared: Declared<F>, values: URLSearchParams): F {
  const filter: Partial<F> = {};
  for (const key in declared) filter[key] = declared[key].read(values.get(declared[key].name ?? key));
  // Each of its names was just read.
  return filter as F;
}

/** The filter in the words of an address, without what is usual. */
export function wordsOf<F>(declared: Declared<F>, filter: F): Record<string, string> {
  const said: Record<string, string> = {};
  for (const key in declared) {
    const value = declared[key].write(filter[key]);
    if (value !== null) said[declared[key].name ?? key] = value;
  }
  return said;
}

/** The filter of the present address, and what changes it there; what else the address says stays. */
export function useFilters<F>(declared: Declared<F>) {
  const [values, change] = useAddress();
  const filter = filterIn(declared, values);
  const query = wordsOf(declared, filter);
  const others = (of: URLSearchParams) => {
    const rest = new URLSearchParams(of);
    for (const key in declared) rest.delete(declared[key].name ?? key);
    return rest;
  };
  const changed = (of: URLSearchParams, part: Partial<F>) =>
    new URLSearchParams([
      ...others(of),
      ...Object.entries(wordsOf(declared, { ...filterIn(declared, of), ...part })),
    ]);
  return {
    filter,
    /** The words of the address that say it. */
    query,
    isNarrowed: Object.keys(query).length > 0,
    change: (part: Partial<F>) => change((before) => changed(before, part)),
    /** Shows everything again. */
    clear: () => change(others),
    /** For a link that changes a part of it. */
    hrefFor: (part: Partial<F>) => `?${changed(values, part)}`,
  };
}

/** What is typed letter by letter, digit by digit. */
const TYPED = new Set(['search', 'from', 'to']);

/** The names whose values differ. */
function changedIn(before: URLSearchParams, after: URLSearchParams): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name));
}

/**
 * The values of the present address, and a function that puts others in their place.
 * Back leads to what was shown before the choice, or before the typing began; the page, and its focus, stays.
 */
function useAddress(): [URLSearchParams, (next: (before: URLSearchParams) => URLSearchParams) => void] {
  const [values] = useSearchParams();
  const navigate = useNavigate();
  const change = (next: (before: URLSearchParams) => URLSearchParams) => {
    // The browser's own: whoever types on is ahead of the page, and what was chosen last would be forgotten.
    const before = new URLSearchParams(window.location.search);
    const after = next(before);
    const changed = changedIn(before, after);
    if (changed.length === 0) return;
    const typing = changed.every((name) => TYPED.has(name)) ? changed.join() : null;
    // What the present entry was made by: the names that are being typed.
    const made: unknown = window.history.state?.usr;
    void navigate({ search: `?${after}` }, { state: typing, replace: typing !== null && typing === made });
  };
  return [values, change];
}
