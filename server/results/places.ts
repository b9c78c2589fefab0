// The rows of the table of places, and of that of lines: a line is what its vehicles are together.
import { NO_COUNTS, addCounts, type Counts } from '../aggregates/rules.ts';
import type { Context } from '../graphql/context.ts';
import { monthsBy, publishedBy, type Asked, type ResultRow } from './asked.ts';
import { inOrder, type MonthColumns, type Result } from './rules.ts';
import { listPlaces, type ListedPlace, type PlaceSearch } from './store-places.ts';

/** A place with what is published of it. */
export interface PlaceRow extends Result {
  readonly place: ListedPlace;
}

/**
 * The places that match, in their order: those of which something is published in the period, and those in use of which
 * nothing is yet. A place that was moved since counts where it was when it was rated.
 */
export async function rowsOfPlaces(
  asked: Asked,
  search: PlaceSearch,
  context: Pick<Context, 'database'>,
): Promise<PlaceRow[]> {
  const { filter, grant, language, sort } = asked;
  const [{ now, before }, places] = await Promise.all([
    publishedBy('location', asked, context),
    listPlaces(context.database.citizen.pool, grant, search, language),
  ]);
  const isWithin = ({ settlementId, categoryId }: ListedPlace): boolean =>
    (filter.settlementId === null || filter.settlementId === settlementId) &&
    (filter.categoryId === null || filter.categoryId === categoryId);
  const rows = places
    .filter((place) => now.has(place.id) || (!place.isRetired && isWithin(place)))
    .map((place) => ({
      place,
      name: place.name,
      counts: now.get(place.id) ?? NO_COUNTS,
      before: before && (before.get(place.id) ?? NO_COUNTS),
    }));
  return inOrder(rows, sort, language);
}

/** The rows with their sparklines: one statement for a page of them. */
export async function withMonths(
  rows: readonly PlaceRow[],
  asked: Asked,
  context: Pick<Context, 'database'>,
): Promise<(PlaceRow & ResultRow)[]> {
  const ids = rows.map(({ place }) => place.id);
  const monthsOf = await monthsBy('location', ids, asked, context);
  return rows.map((row) => ({ ...row, months: monthsOf(row.place.id) }));
}

/** A line, which is empty for vehicles of none, with how many vehicles it has. */
export interface LineRow extends ResultRow {
  readonly line: string;
  readonly vehicles: number;
}

/** The lines that vehicles serve, in their order. */
export async function rowsOfLines(asked: Asked, context: Pick<Context, 'database'>): Promise<LineRow[]> {
  const all = await rowsOfPlaces(asked, { search: null, line: null }, context);
  const vehicles = await withMonths(
    all.filter(({ place }) => place.kind === 'vehicle'),
    asked,
    context,
  );
  const lines = new Map<string, LineRow>();
  for (const row of vehicles) {
    const line = row.place.line ?? '';
    const known = lines.get(line);
    lines.set(line, {
      line,
      name: line,
      vehicles: (known?.vehicles ?? 0) + 1,
      counts: together(known?.counts, row.counts),
      before: row.before && together(known?.before, row.before),
      months: known ? monthsTogether(known.months, row.months) : row.months,
    });
  }
  return inOrder([...lines.values()], asked.sort, asked.language);
}

function together(one: Counts | null | undefined, other: Counts): Counts {
  return one ? addCounts(one, other) : other;
}

function monthsTogether(one: MonthColumns, other: MonthColumns): MonthColumns {
  const counts = one.counts.map((count, at) => count + (other.counts[at] ?? 0));
  const pointsOf = ({ counts: of, averages }: MonthColumns, at: number) =>
    (of[at] ?? 0) * (averages[at] ?? 0);
  const averages = counts.map((count, at) =>
    count === 0 ? 0 : (pointsOf(one, at) + pointsOf(other, at)) / count,
  );
  return { counts, averages };
}
