// What a table of results shows beside its filters is written in the address too: words, order, a line, months as numbers.
import type { ResultSort } from '../../generated/operations.ts';
import { useAddress } from '../../parts/controls/useAddress.ts';

export const SORTS = [
  'WORST',
  'BEST',
  'DROP',
  'RISE',
  'COUNT',
  'NAME',
] as const satisfies readonly ResultSort[];

export interface TableAddress {
  readonly search: string;
  /** Without a word on it the poorest first: they are what is looked for. */
  readonly sort: (typeof SORTS)[number];
  /** Null: all lines; empty: vehicles of none. */
  readonly line: string | null;
  readonly inNumbers: boolean;
}

const NUMBERS = 'numbers';

function read(values: URLSearchParams): TableAddress {
  return {
    search: values.get('search') ?? '',
    sort: SORTS.find((each) => each === values.get('sort')?.toUpperCase()) ?? 'WORST',
    line: values.get('line'),
    inNumbers: values.get('months') === NUMBERS,
  };
}

function write({ search, sort, line, inNumbers }: TableAddress): Record<string, string> {
  return {
    ...(search && { search }),
    ...(sort !== 'WORST' && { sort: sort.toLowerCase() }),
    ...(line !== null && { line }),
    ...(inNumbers && { months: NUMBERS }),
  };
}

/** What the present address says, and a function that changes a part of it; filters stay as they are. */
export function useTableAddress(): [TableAddress, (changed: Partial<TableAddress>) => void] {
  const [values, setValues] = useAddress();
  const address = read(values);
  const change = (changed: Partial<TableAddress>) =>
    setValues((present) => {
      const next = new URLSearchParams(present);
      for (const name of ['search', 'sort', 'line', 'months']) next.delete(name);
      for (const [name, value] of Object.entries(write({ ...read(present), ...changed })))
        next.set(name, value);
      return next;
    });
  return [address, change];
}
