// What is true of a pool: when what waits at quiet places is published together, and how much of it there must be.
import { NO_COUNTS, type Counts } from '../../foundation/score-statistics.ts';
import { dayIn } from '../../foundation/days.ts';

/** A pool is of at least so many places. The tables refuse fewer too. */
export const FEWEST_PLACES = 3;

/** A part of the calendar year, after which what waits is pooled. */
export type PoolPeriod = 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR';

const PERIODS: ReadonlyMap<number, PoolPeriod> = new Map([
  [1, 'MONTH'],
  [3, 'QUARTER'],
  [6, 'HALF_YEAR'],
  [12, 'YEAR'],
]);
const YEAR_MONTHS = 12;

/**
 * Whether what waits is pooled now: at the first look after a period ended. The year of the municipality's calendar is
 * cut into periods of `poolMonths` (1, 3, 6 or 12) months, the first from January on. `pooledOn` is the day of the last
 * pooling (YYYY-MM-DD). Where it is null, nothing is due yet: the first look at a new city only remembers its day, or
 * a city that came on the last day of a quarter would be pooled on the next.
 */
export function isPoolDue(city: {
  readonly poolMonths: number;
  readonly pooledOn: string | null;
  readonly timeZone: string;
  readonly now: Date;
}): boolean {
  const { poolMonths, pooledOn, timeZone, now } = city;
  // An earlier period than the last one's: the clock was set back. That is no reason to pool twice.
  return pooledOn !== null && periodOf(dayIn(timeZone, now), poolMonths) > periodOf(pooledOn, poolMonths);
}

/** Whether so many slips (of one kind, category and standing) are a pool: `size` is that of an opening. */
export function isWholePool(pool: {
  readonly places: number;
  readonly slips: number;
  readonly size: number;
}): boolean {
  return pool.places >= FEWEST_PLACES && pool.slips >= pool.size;
}

/** The name of a period of so many months. Throws a RangeError where there is none: the tables allow four. */
export function getPoolPeriod(months: number): PoolPeriod {
  const period = PERIODS.get(months);
  if (period === undefined) throw new RangeError(`No part of the year has ${months} months.`);
  return period;
}

/** The number of the day's period, counted since the year 0. */
function periodOf(day: string, months: number): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return Math.floor((year * YEAR_MONTHS + month - 1) / months);
}

/** What is pooled of a category, over some time. */
export interface PooledCategory {
  readonly categoryId: bigint;
  readonly counts: Counts;
  /** The places of its largest pool: so many at the least, since pools do not say which. */
  readonly places: number;
  /** The first and the last day on which a pool was published, YYYY-MM-DD. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/** The pools of some categories together; no days where there is none. */
export function sumCategories(categories: readonly Omit<PooledCategory, 'categoryId'>[]): {
  readonly counts: Counts;
  readonly places: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
} {
  return {
    counts: NO_COUNTS.map((_, at) => categories.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0)),
    places: categories.reduce((sum, { places }) => sum + places, 0),
    firstDay: categories.map(({ firstDay }) => firstDay).toSorted()[0] ?? null,
    lastDay:
      categories
        .map(({ lastDay }) => lastDay)
        .toSorted()
        .at(-1) ?? null,
  };
}
