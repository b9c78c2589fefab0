// What the monthly page counts: a month beside the one before and a year ago, what changed, the ends of the ranking.
import type { Scope } from '../../access/grants/member-roles.ts';
import { liesWithin } from '../alerts/rules.ts';
import { grant } from '../../access/grants/grant.ts';
import { CITIZEN } from '../../access/grants/viewer.ts';
import {
  changesIn,
  partsOf,
  wholeOf,
  worstFirst,
  type ChangeOfPart,
} from '../../results/aggregates/changes.ts';
import {
  averageOf,
  countOf,
  intervalOf,
  type Counts,
  type Interval,
} from '../../foundation/score-statistics.ts';
import type { Span } from '../../results/aggregates/spans.ts';
import { wholeFilter } from '../../results/aggregates/summary.ts';
import type { Connection } from '../../foundation/database/connect.ts';
import { listLocationsById } from '../../municipality/locations/store.ts';
import {
  listCategories,
  listSettlements,
  type Municipality,
} from '../../municipality/municipalities/store.ts';

/** So many changes are told, and places with the highest and the lowest bounds: it is one page. */
const MOST_CHANGES = 6;
const MOST_PLACES = 3;
/** So many of a member's own places are told, the weakest first. */
const MOST_OWN = 10;

/** An average that is published. */
export interface Known {
  readonly count: number;
  readonly average: number;
  readonly interval: Interval;
}

/** A part of the municipality, with its name by language. */
export interface Named extends Known {
  readonly name: unknown;
}

export interface MonthlyFigures {
  /** Its first and last day. */
  readonly month: Span;
  /** Null where nothing was published. */
  readonly now: Known | null;
  readonly before: Known | null;
  readonly yearAgo: Known | null;
  /** How many were 9 or 10. */
  readonly top: number;
  /** What changed since the month before, unlikely by chance: services, settlements, places. */
  readonly changed: readonly (Named & { readonly before: number })[];
  /** How many more there are. */
  readonly more: number;
  readonly best: readonly Named[];
  readonly weakest: readonly Named[];
  /** Places of the scope with ratings in the month, the weakest first; null where all of the city is the reader's. */
  readonly own: {
    readonly places: readonly (Named & { readonly before: number | null })[];
    readonly more: number;
  } | null;
}

/** All of it, of published ratings alone; whatever the connection may read. */
export async function gatherMonth(
  { pool, prisma }: Connection,
  { id }: Municipality,
  month: Span,
  scope: Scope,
): Promise<MonthlyFigures> {
  const changes = await changesIn(pool, grant(CITIZEN, 'aggregates.read', id), wholeFilter({}), month);
  const whole = wholeOf(changes).summaries;
  const changed = (['categoryId', 'settlementId', 'locationId'] as const).flatMap((kind) =>
    partsOf(changes, kind).flatMap((part) => (part.change.sinceBefore?.isUnlikely ? [{ kind, part }] : [])),
  );
  const places = partsOf(changes, 'locationId').filter(
    ({ change }) => countOf(change.summaries.now.counts) > 0,
  );
  const most = Math.min(MOST_PLACES, Math.floor(places.length / 2));
  const isOwn = new Set(changes.places.flatMap((row) => (liesWithin(scope, row) ? [row.locationId] : [])));
  const own = scope.kind === 'everything' ? [] : worstFirst(places.filter((place) => isOwn.has(place.id)));
  const ownTold = own.slice(0, MOST_OWN);
  const best = places.slice(0, most);
  const weakest = worstFirst(places.slice(most)).slice(0, most);
  const told = changed.slice(0, MOST_CHANGES);
  const lists = grant(CITIZEN, 'municipalities.read', id);
  const ids = [
    ...best,
    ...weakest,
    ...ownTold,
    ...told.flatMap(({ kind, part }) => (kind === 'locationId' ? [part] : [])),
  ];
  const [categories, settlements, locations] = await Promise.all([
    listCategories(prisma, lists),
    listSettlements(prisma, lists),
    listLocationsById(
      prisma,
      grant(CITIZEN, 'locations.read', id),
      ids.map((place) => place.id),
    ),
  ]);
  const rows = { categoryId: categories, settlementId: settlements, locationId: locations };
  const named = (kind: keyof typeof rows, { id, change }: ChangeOfPart): Named[] => {
    const known = knownOf(change.summaries.now.counts);
    const row = rows[kind].find((each) => each.id === id);
    return known && row ? [{ ...known, name: row.name }] : [];
  };
  return {
    month,
    now: knownOf(whole.now.counts),
    before: knownOf(whole.before.counts),
    yearAgo: knownOf(whole.yearAgo.counts),
    top: countOf(whole.now.counts.slice(8)),
    changed: told.flatMap(({ kind, part }) => {
      const before = averageOf(part.change.summaries.before.counts);
      return before === null ? [] : named(kind, part).map((now) => ({ ...now, before }));
    }),
    more: changed.length - told.length,
    best: best.flatMap((part) => named('locationId', part)),
    weakest: weakest.flatMap((part) => named('locationId', part)),
    own:
      scope.kind === 'everything'
        ? null
        : {
            places: ownTold.flatMap((part) =>
              named('locationId', part).map((now) => ({
                ...now,
                before: averageOf(part.change.summaries.before.counts),
              })),
            ),
            more: own.length - ownTold.length,
          },
  };
}

function knownOf(counts: Counts): Known | null {
  const [average, interval] = [averageOf(counts), intervalOf(counts)];
  return average === null || interval === null ? null : { count: countOf(counts), average, interval };
}
