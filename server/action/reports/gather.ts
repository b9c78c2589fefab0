// Gathers a year from published ratings: the same stores that answer the API, so that the numbers are the same.
import {
  addCounts,
  byLowerBound,
  countOf,
  intervalOf,
  NO_COUNTS,
  sortedBy,
  type Counts,
} from '../../foundation/score-statistics.ts';
import type { Change } from '../../results/aggregates/change.ts';
import { sumAll, sumByLocation, sumByPeriod } from '../../results/aggregates/store.ts';
import { sumUnconfirmed } from '../../results/aggregates/store-unconfirmed.ts';
import type { Context } from '../../api/context.ts';
import { listLocationsById } from '../../municipality/locations/store.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import { dayIn } from '../../foundation/days.ts';
import {
  listCategories,
  listSettlements,
  type Municipality,
} from '../../municipality/municipalities/store.ts';
import { sumPools } from '../../results/pools/store.ts';
import { splitSpan } from '../../results/results/period.ts';
import { publishedBy, type Published } from '../../results/results/published.ts';
import { sumPeriod } from '../../results/results/store.ts';
import type { Difference, FrozenPart, FrozenPlace, ReportFigures } from './rules.ts';
import { countParticipation, listImprovementsWithin, type Days } from './store-gather.ts';

/** So many places are named with the highest and the lowest bounds. */
const NAMED_PLACES = 10;

const COUNTED = ['COUNTED'] as const;

/** The days of a year, of the current one until today. */
function daysOf(year: number, today: string): Days {
  const last = `${year}-12-31`;
  return { from: `${year}-01-01`, to: today < last && today.startsWith(String(year)) ? today : last };
}

type Asked = Pick<Context, 'database' | 'grant' | 'now'>;

/** Everything that a report of the year counts. */
export async function gatherFigures(
  { database, grant, now }: Asked,
  { id, threshold, timeZone }: Municipality,
  year: number,
): Promise<ReportFigures> {
  const { pool, prisma } = database.citizen;
  const read = grant('aggregates.read', id);
  const lists = grant('municipalities.read', id);
  const today = dayIn(timeZone, now());
  const [days, daysBefore] = [daysOf(year, today), daysOf(year - 1, today)];
  const filterOf = (within: Days) => ({
    settlementId: null,
    categoryId: null,
    locationId: null,
    standing: COUNTED,
    ...within,
  });
  const filter = filterOf(days);
  const past = filterOf(daysBefore);
  const [whole, before, unconfirmed, pools, participation] = await Promise.all([
    sumAll(pool, read, filter),
    sumAll(pool, read, past),
    sumUnconfirmed(pool, read, filter),
    sumPools(pool, read, { standing: COUNTED, ...days }),
    countParticipation(pool, read, days),
  ]);
  const placesOf = (within: Days) => sumPeriod(pool, read, filter, splitSpan(within, today));
  const [months, monthsBefore, places, placesBefore] = await Promise.all([
    sumByPeriod(pool, read, filter, 'month'),
    sumByPeriod(pool, read, past, 'month'),
    placesOf(days),
    placesOf(daysBefore),
  ]);
  const [locations, categories, settlements, improvements] = await Promise.all([
    sumByLocation(pool, read, filter),
    listCategories(prisma, lists),
    listSettlements(prisma, lists),
    listImprovementsWithin(prisma, grant('improvements.read', id), days),
  ]);
  const countsOf = (rows: readonly { start: string; counts: Counts }[], start: string) =>
    rows.find((row) => row.start === start)?.counts ?? NO_COUNTS;
  const { best, weakest } = endsOf(locations);
  const named = await listLocationsById(
    prisma,
    grant('locations.read', id),
    [...best, ...weakest].map((place) => place.id),
  );
  const namesOf = ({ id, counts }: Counted): FrozenPlace[] => {
    const place = named.find((location) => location.id === id);
    const category = categories.find((each) => each.id === place?.categoryId);
    return place && category ? [{ name: textsOf(place.name), category: textsOf(category.name), counts }] : [];
  };
  return {
    ...days,
    threshold,
    whole,
    before,
    sinceBefore: differenceOf(publishedBy(places, placesBefore, () => 'whole').get('whole')?.change ?? null),
    unconfirmed: unconfirmed.counts,
    pooled: pools.reduce((sum: Counts, { counts }) => addCounts(sum, counts), NO_COUNTS),
    ...participation,
    months: Array.from({ length: 12 }, (_, at) => {
      const month = String(at + 1).padStart(2, '0');
      return {
        start: `${year}-${month}-01`,
        counts: countsOf(months, `${year}-${month}-01`),
        before: countsOf(monthsBefore, `${year - 1}-${month}-01`),
      };
    }),
    categories: partsOf(
      categories,
      publishedBy(places, placesBefore, ({ category }) => category),
    ),
    settlements: partsOf(
      settlements,
      publishedBy(places, placesBefore, ({ settlement }) => settlement),
    ),
    best: best.flatMap(namesOf),
    weakest: weakest.flatMap(namesOf),
    improvements,
  };
}

/** What is published of each part, by the lower bound of its interval. */
function partsOf(
  parts: readonly { readonly id: bigint; readonly name: unknown }[],
  published: ReadonlyMap<bigint, Published>,
): FrozenPart[] {
  const all = parts.flatMap(({ id, name }) => {
    const { counts = NO_COUNTS, before = null, change = null } = published.get(id) ?? {};
    if (countOf(counts) === 0) return [];
    const sinceBefore = differenceOf(change);
    return [{ name: textsOf(name), counts, before: before ?? NO_COUNTS, sinceBefore }];
  });
  return byLowerBound(all);
}

function differenceOf(change: Change | null): Difference | null {
  if (change === null) return null;
  if (!change.isUnlikely) return 'SAME';
  return change.amount > 0 ? 'HIGHER' : 'LOWER';
}

interface Counted {
  readonly id: bigint;
  readonly counts: Counts;
}

/** The places whose lower bounds are highest, and those whose upper bounds are lowest; none is both. */
function endsOf(locations: readonly Counted[]): Record<'best' | 'weakest', Counted[]> {
  const most = Math.min(NAMED_PLACES, Math.floor(locations.length / 2));
  const upper = ({ counts }: Counted) => intervalOf(counts)?.upper ?? 10;
  const best = byLowerBound(locations).slice(0, most);
  const others = locations.filter((place) => !best.includes(place));
  return { best, weakest: sortedBy(others, upper).slice(0, most) };
}
