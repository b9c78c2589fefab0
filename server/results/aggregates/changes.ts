// Changes as resolvers pass them on: what was published in three periods, by part, and which of it is unlikely by chance.
import type { Grant } from '../../access/grants/grant.ts';
import type { Connection } from '../../foundation/database/connect.ts';
import { AppError } from '../../foundation/errors.ts';
import type { Context } from '../../api/context.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { changesOf, type Change } from './period-change.ts';
import { addCounts, intervalOf, NO_COUNTS, type Counts } from '../../foundation/score-statistics.ts';
import { monthOf, moved, spansOf, type Span, type Spans } from './spans.ts';
import { sumByPlace, type PlaceCounts } from './store-changes.ts';
import { findLastDay, isPublishedIn } from './store-days.ts';
import type { SummaryFilter } from './store.ts';
import type { Summary } from './summary.ts';

/** A part in the three periods. */
export interface PartChange {
  readonly summaries: Readonly<Record<keyof Spans, Summary>>;
  readonly sinceBefore: Change | null;
  readonly sinceYearAgo: Change | null;
}

/** Everything that was read, and what it was read for. */
export interface Changes {
  readonly grant: Grant<'aggregates.read'>;
  readonly filter: SummaryFilter;
  readonly spans: Spans;
  readonly places: readonly PlaceCounts[];
  /** What was made of them already: a query may ask for its locations more than once. */
  readonly parts: Map<Key, ChangeOfPart[]>;
}

/** A part of a municipality. */
export interface ChangeOfPart {
  readonly id: bigint;
  readonly change: PartChange;
}

type Key = 'categoryId' | 'settlementId' | 'locationId';
type Periods = Record<keyof Spans, Counts>;

const nothing = (): Periods => ({ now: NO_COUNTS, before: NO_COUNTS, yearAgo: NO_COUNTS });

/** The period asked for; else the month to tell of. Null where nothing is published and none is named. */
export async function readChanges(
  { grant: mint, database }: Context,
  municipalityId: MunicipalityId,
  filter: SummaryFilter,
): Promise<Changes | null> {
  const grant = mint('aggregates.read', municipalityId);
  const { pool } = database.citizen;
  const now = spanFrom(filter) ?? (await findMonth(pool, grant));
  return now && changesIn(pool, grant, filter, now);
}

/** The same of a period that is known. */
export async function changesIn(
  pool: Connection['pool'],
  grant: Grant<'aggregates.read'>,
  filter: SummaryFilter,
  now: Span,
): Promise<Changes> {
  const spans = spansOf(now);
  return { grant, filter, spans, places: await sumByPlace(pool, grant, filter, spans), parts: new Map() };
}

/** All of it together. */
export function wholeOf(changes: Changes): PartChange {
  const [whole] = changesBy(changes, () => null);
  return whole?.change ?? partChange(changes, {}, [], [null, null]);
}

/** The parts with something published in any of the periods, by the lower bound of the present one. */
export function partsOf(changes: Changes, key: Key): readonly ChangeOfPart[] {
  const known = changes.parts.get(key);
  if (known) return known;
  const parts = bestFirst(changesBy(changes, (row) => row[key], key));
  changes.parts.set(key, parts);
  return parts;
}

function bestFirst(parts: readonly ChangeOfPart[]): ChangeOfPart[] {
  return inOrder(parts, (counts) => -(intervalOf(counts)?.lower ?? 0));
}

/** By the upper bound of the present period, the lowest first; without one last: few bad answers are not worse than many. */
export function worstFirst(parts: readonly ChangeOfPart[]): ChangeOfPart[] {
  return inOrder(parts, (counts) => intervalOf(counts)?.upper ?? 11);
}

/** Each interval is made once: made anew for each comparison they would take longer than everything else. */
function inOrder(parts: readonly ChangeOfPart[], rankOf: (counts: Counts) => number): ChangeOfPart[] {
  return parts
    .map((part) => ({ part, rank: rankOf(part.change.summaries.now.counts) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ part }) => part);
}

/** The parts that the places fall into, judged together: they are one question. */
function changesBy<Id extends bigint | null>(changes: Changes, idOf: (row: PlaceCounts) => Id, key?: Key) {
  const parts = new Map<Id, Map<bigint, Periods>>();
  for (const row of changes.places) {
    const { locationId, period, counts } = row;
    const id = idOf(row);
    const places = parts.get(id) ?? new Map<bigint, Periods>();
    const place = places.get(locationId) ?? nothing();
    place[period] = place[period] === NO_COUNTS ? counts : addCounts(place[period], counts);
    places.set(locationId, place);
    parts.set(id, places);
  }
  const all = [...parts].map(([id, places]) => ({ id, places: [...places.values()] }));
  const since = (period: 'before' | 'yearAgo') =>
    changesOf(all.map(({ places }) => places.map((place) => ({ before: place[period], now: place.now }))));
  const [sinceBefore, sinceYearAgo] = [since('before'), since('yearAgo')];
  return all.map(({ id, places }, at) => ({
    id,
    change: partChange(changes, key && id !== null ? { [key]: id } : {}, places, [
      sinceBefore[at] ?? null,
      sinceYearAgo[at] ?? null,
    ]),
  }));
}

function partChange(
  { grant, filter, spans }: Changes,
  part: Partial<SummaryFilter>,
  places: readonly Periods[],
  [sinceBefore, sinceYearAgo]: readonly [Change | null, Change | null],
): PartChange {
  const summaryOf = (period: keyof Spans): Summary => ({
    grant,
    filter: { ...filter, ...part, ...spans[period] },
    counts: places.reduce((sum, place) => addCounts(sum, place[period]), NO_COUNTS),
  });
  const summaries = { now: summaryOf('now'), before: summaryOf('before'), yearAgo: summaryOf('yearAgo') };
  return { summaries, sinceBefore, sinceYearAgo };
}

function spanFrom({ from, to }: SummaryFilter): Span | null {
  if (from !== null && to !== null) return { from, to };
  if (from === null && to === null) return null;
  throw new AppError(
    'BAD_INPUT',
    'Changes are of a period with a first and a last day, or of the last month.',
  );
}

/** So many days of a month say little of it: a few places, each with a group or two. */
const FIRST_DAYS = 7;

/** The month of the last published day; as long as that is one of its first seven, the month before, where something is published in it. */
async function findMonth(pool: Connection['pool'], grant: Grant<'aggregates.read'>): Promise<Span | null> {
  const last = await findLastDay(pool, grant);
  if (last === null) return null;
  const month = monthOf(last);
  const before = monthOf(moved(month.from, -1));
  const hasBegun = last < moved(month.from, FIRST_DAYS);
  return hasBegun && (await isPublishedIn(pool, grant, before)) ? before : month;
}
