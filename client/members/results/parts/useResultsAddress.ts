// What a page of results shows is written in its address, so that it can be bookmarked, sent and gone back to.
import type { Standing } from '../../../generated/operations.ts';
import {
  filterIn,
  type FilterOf,
  flag,
  id,
  oneOf,
  only,
  useFilters,
  wordsOf,
} from '../../../parts/controls/filters.ts';
import { useInDays } from '../../shell/days.ts';
import { isDay } from '../../../text/days.ts';
import { type Days, daysOf, PERIODS, USUAL } from './periods.ts';

const declared = {
  period: oneOf(PERIODS, USUAL),
  from: only(isDay),
  to: only(isDay),
  category: id,
  settlement: id,
  /** Together with ratings that are published apart. */
  withUnconfirmed: flag('unconfirmed', 'with'),
};

/** What is chosen; null narrows nothing. */
export type ResultsFilter = FilterOf<typeof declared>;

/** The days of the period that is said; one's own are turned round where the last is before the first. */
function withDays(said: ResultsFilter, today: string): ResultsFilter {
  const { period, from, to } = said;
  if (period !== 'OWN') return { ...said, ...daysOf(period, today) };
  return from !== null && to !== null && from > to ? { ...said, from: to, to: from } : said;
}

/** The filter that an address says: what nobody can have meant, as a day that does not exist, is taken for not said. */
export const readFilter = (values: URLSearchParams, today: string): ResultsFilter =>
  withDays(filterIn(declared, values), today);

/** Only one's own days are said: those of another period follow from it. */
const toSay = (filter: ResultsFilter): ResultsFilter =>
  filter.period === 'OWN' ? filter : { ...filter, from: null, to: null };

/** The filter as an address has it, without what is usual. */
export const writeFilter = (filter: ResultsFilter): Record<string, string> =>
  wordsOf(declared, toSay(filter));

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
  /** How many things are chosen. */
  readonly chosen: number;
  /** The filter as the end of an address, to be taken along to another page: `?period=this-year`, or nothing. */
  readonly query: string;
}

/** The filter of the present address. */
export function useResultsAddress(): ResultsAddress {
  const today = useInDays()(0);
  const { filter: said, change, clear } = useFilters(declared);
  const filter = withDays(said, today);
  const written = writeFilter(filter);
  const named = Object.keys(written);
  return {
    filter,
    today,
    days: { from: filter.from, to: filter.to },
    standing: filter.withUnconfirmed ? ['COUNTED', 'UNCONFIRMED'] : ['COUNTED'],
    change: (changed) => change(toSay({ ...filter, ...changed })),
    clear,
    chosen: named.filter((name) => name !== 'from' && name !== 'to').length,
    query: named.length > 0 ? `?${new URLSearchParams(written)}` : '',
  };
}
