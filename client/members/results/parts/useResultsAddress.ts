// What a page of results shows is written in its address, so that it can be bookmarked, sent and gone back to.
import type { Standing } from '../../../generated/operations.ts';
import { useAddress } from '../../../parts/controls/useAddress.ts';
import { useInDays } from '../../shell/days.ts';
import { type Days, daysOf, isDay, type Period, PERIODS, USUAL } from './periods.ts';

/** What is chosen; null narrows nothing. */
export interface ResultsFilter extends Days {
  readonly period: Period;
  readonly category: string | null;
  readonly settlement: string | null;
  /** Together with ratings that are published apart. */
  readonly withUnconfirmed: boolean;
}

/** The names that a filter has in the address; other parts of the address belong to the page, and stay. */
const NAMES = ['period', 'from', 'to', 'category', 'settlement', 'unconfirmed'] as const;
const WITH = 'with';

/** What nobody can have meant is taken for not said: an unknown period, a day that does not exist, an id that is none. */
export function readFilter(values: URLSearchParams, today: string): ResultsFilter {
  const dayOf = (name: string) => {
    const day = values.get(name);
    return isDay(day) ? day : null;
  };
  const idOf = (name: string) => {
    const id = values.get(name);
    return id !== null && /^\d{1,18}$/.test(id) ? id : null;
  };
  const named = values.get('period')?.toUpperCase().replaceAll('-', '_');
  const period = PERIODS.find((each) => each === named) ?? USUAL;
  const [one, other] = [dayOf('from'), dayOf('to')];
  const isTurned = one !== null && other !== null && one > other;
  const own = isTurned ? { from: other, to: one } : { from: one, to: other };
  return {
    period,
    ...(period === 'OWN' ? own : daysOf(period, today)),
    category: idOf('category'),
    settlement: idOf('settlement'),
    withUnconfirmed: values.get('unconfirmed') === WITH,
  };
}

/** The filter as an address has it, without what is usual. */
export function writeFilter(filter: ResultsFilter): Record<string, string> {
  const { period, from, to, category, settlement, withUnconfirmed } = filter;
  return {
    ...(period !== USUAL && { period: period.toLowerCase().replaceAll('_', '-') }),
    ...(period === 'OWN' && from !== null && { from }),
    ...(period === 'OWN' && to !== null && { to }),
    ...(category !== null && { category }),
    ...(settlement !== null && { settlement }),
    ...(withUnconfirmed && { unconfirmed: WITH }),
  };
}

export interface ResultsAddress {
  readonly filter: ResultsFilter;
  /** The day that it is in the municipality. */
  readonly today: string;
  /** What to sum: `variables: { slug, ...days, standing }`. */
  readonly days: Days;
  readonly standing: Standing[];
  /** Changes a part of the filter; what else the address says stays. */
  readonly change: (changed: Partial<ResultsFilter>) => void;
  /** Shows everything again. */
  readonly clear: () => void;
  /** Whether anything is chosen. */
  readonly isNarrowed: boolean;
  /** The filter as the end of an address, to be taken along to another page: `?period=this-year`, or nothing. */
  readonly query: string;
}

/** The filter of the present address. */
export function useResultsAddress(): ResultsAddress {
  const [values, setValues] = useAddress();
  const today = useInDays()(0);
  const filter = readFilter(values, today);
  const written = writeFilter(filter);
  const put = (kept: Readonly<Record<string, string>>) =>
    setValues((present) => {
      const next = new URLSearchParams(present);
      for (const name of NAMES) next.delete(name);
      for (const [name, value] of Object.entries(kept)) next.set(name, value);
      return next;
    });
  const isNarrowed = Object.keys(written).length > 0;
  return {
    filter,
    today,
    days: { from: filter.from, to: filter.to },
    standing: filter.withUnconfirmed ? ['COUNTED', 'UNCONFIRMED'] : ['COUNTED'],
    change: (changed) => put(writeFilter({ ...filter, ...changed })),
    clear: () => put({}),
    isNarrowed,
    query: isNarrowed ? `?${new URLSearchParams(written)}` : '',
  };
}
