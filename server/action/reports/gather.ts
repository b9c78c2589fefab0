// Gathers a year from published ratings: the same stores that answer the API, so that the numbers are the same.
import {
  addCounts,
  byLowerBound,
  countOf,
  countsBy,
  intervalOf,
  NO_COUNTS,
  sortedBy,
  type Counts,
} from '../../foundation/score-statistics.ts';
import { sumByPeriod } from '../../results/aggregates/store.ts';
import { sumUnconfirmed } from '../../results/aggregates/store-unconfirmed.ts';
import { sumWays } from '../../results/aggregates/store-ways.ts';
import { toldOrNull } from '../../results/aggregates/ways-type.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Context } from '../../api/context.ts';
import { perRequest } from '../../api/loaders.ts';
import { listLocationsById } from '../../municipality/locations/store.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import { dayIn } from '../../foundation/days.ts';
import {
  listCategories,
  listSettlements,
  type Municipality,
} from '../../municipality/municipalities/store.ts';
import { averageByVisitors, visitedShare } from '../../results/responses/rules.ts';
import { listResponses } from '../../results/responses/store.ts';
import { sumPools } from '../../results/pools/store.ts';
import { splitSpan } from '../../results/results/period.ts';
import { publishedBy, UNPUBLISHED } from '../../results/results/published-sums.ts';
import { sumPeriod, type PlaceSum } from '../../results/results/store.ts';
import type { FrozenPlace, ReportFigures } from './frozen-figures.ts';
import { differenceOf, groupsOf, partsOf, toldOf, type Grouped } from './gathered-parts.ts';
import { countParticipation, countPromises, listImprovementsWithin, type Days } from './store-gather.ts';

/** So many places are named with the highest and the lowest bounds. */
const NAMED_PLACES = 10;

const COUNTED = ['COUNTED'] as const;

/** The days of a year, of the current one until today. */
function daysOf(year: number, today: string): Days {
  const last = `${year}-12-31`;
  return { from: `${year}-01-01`, to: today < last && today.startsWith(String(year)) ? today : last };
}

/** What each place published within the days, read once a request: a year is the one before of the next. */
const placeSums = perRequest(({ database }) => {
  const read = new Map<string, Promise<readonly PlaceSum[]>>();
  return (grant: Grant<'aggregates.read'>, days: Days, today: string) => {
    const name = `${grant.municipalityId} ${days.from} ${days.to}`;
    const filter = { settlementId: null, categoryId: null, standing: COUNTED };
    const sums = read.get(name) ?? sumPeriod(database.citizen.pool, grant, filter, splitSpan(days, today));
    read.set(name, sums);
    return sums;
  };
});

/** Everything that a report of the year counts, of those groups of places too. */
export async function gatherFigures(
  { database, grant, now, loaders }: Pick<Context, 'database' | 'grant' | 'now' | 'loaders'>,
  { id, threshold, timeZone }: Municipality,
  year: number,
  groups: readonly Grouped[],
): Promise<ReportFigures> {
  const { pool, prisma } = database.citizen;
  const read = grant('aggregates.read', id);
  const lists = grant('municipalities.read', id);
  const today = dayIn(timeZone, now());
  const [days, daysBefore] = [daysOf(year, today), daysOf(year - 1, today)];
  const filter = {
    settlementId: null,
    categoryId: null,
    locationId: null,
    standing: COUNTED,
    ...days,
  };
  const placesOf = (within: Days) => loaders(placeSums)(read, within, today);
  const [unconfirmed, pools, participation, ways, months] = await Promise.all([
    sumUnconfirmed(pool, read, filter),
    sumPools(pool, read, { standing: COUNTED, ...days }),
    countParticipation(pool, read, days),
    sumWays(pool, read, filter),
    sumByPeriod(pool, read, { ...filter, from: daysBefore.from }, 'month'),
  ]);
  const improved = grant('improvements.read', id);
  const [places, placesBefore, categories, settlements, improvements, promises, [visited = []]] =
    await Promise.all([
      placesOf(days),
      placesOf(daysBefore),
      listCategories(prisma, lists),
      listSettlements(prisma, lists),
      listImprovementsWithin(prisma, improved, days),
      countPromises(pool, improved, days),
      listResponses(pool, read, COUNTED, [filter]),
    ]);
  const told = toldOf(visited, threshold);
  const whole = publishedBy(places, placesBefore, () => 'whole').get('whole') ?? UNPUBLISHED;
  const countsOf = (start: string) => months.find((month) => month.start === start)?.counts ?? NO_COUNTS;
  const { best, weakest } = endsOf(countsBy(places, ({ location }) => location));
  const named = await listLocationsById(
    prisma,
    grant('locations.read', id),
    [...best, ...weakest].map((place) => place.id),
  );
  const namesOf = ({ id, counts }: Counted): FrozenPlace[] => {
    const place = named.find((location) => location.id === id);
    const category = categories.find((each) => each.id === place?.categoryId);
    return place && category
      ? [
          {
            name: textsOf(place.name),
            category: textsOf(category.name),
            counts,
            response: told(({ location }) => location === id),
          },
        ]
      : [];
  };
  return {
    ...days,
    threshold,
    whole: whole.counts,
    before: whole.before ?? NO_COUNTS,
    sinceBefore: differenceOf(whole.change),
    response: told(() => true),
    weighted: averageByVisitors(visited, countOf(whole.counts)),
    visitedShare: visitedShare(visited, countOf(whole.counts)),
    unconfirmed: unconfirmed.counts,
    pooled: pools.reduce((sum: Counts, { counts }) => addCounts(sum, counts), NO_COUNTS),
    ...participation,
    ways: toldOrNull(ways),
    months: Array.from({ length: 12 }, (_, at) => {
      const month = String(at + 1).padStart(2, '0');
      return {
        start: `${year}-${month}-01`,
        counts: countsOf(`${year}-${month}-01`),
        before: countsOf(`${year - 1}-${month}-01`),
      };
    }),
    categories: partsOf(
      categories,
      publishedBy(places, placesBefore, ({ category }) => category),
      (id) => told(({ category }) => category === id),
    ),
    settlements: partsOf(
      settlements,
      publishedBy(places, placesBefore, ({ settlement }) => settlement),
      (id) => told(({ settlement }) => settlement === id),
    ),
    groups: groupsOf(groups, { places, placesBefore, told }),
    best: best.flatMap(namesOf),
    weakest: weakest.flatMap(namesOf),
    improvements,
    promises,
  };
}

interface Counted {
  readonly id: bigint;
  readonly counts: Counts;
}

/** The places whose lower bounds are highest, and those whose upper bounds are lowest; none is both. */
function endsOf(published: ReadonlyMap<bigint, Counts>): Record<'best' | 'weakest', Counted[]> {
  const locations = [...published].map(([id, counts]) => ({ id, counts }));
  const most = Math.min(NAMED_PLACES, Math.floor(locations.length / 2));
  const upper = ({ counts }: Counted) => intervalOf(counts)?.upper ?? 10;
  const best = byLowerBound(locations).slice(0, most);
  const others = locations.filter((place) => !best.includes(place));
  return { best, weakest: sortedBy(others, upper).slice(0, most) };
}
