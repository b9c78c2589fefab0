// The rows of the table of places, and of that of lines: a line is what its vehicles are together.
import { addCounts, NO_COUNTS } from '../aggregates/rules.ts';
import type { Context } from '../graphql/context.ts';
import { monthsBy, publishedBy, type Asked, type ResultRow } from './asked.ts';
import { columnsOf, inOrder, sumsTogether, type Result } from './rules.ts';
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
  const sums = await monthsBy('location', ids, asked, context);
  return rows.map((row) => ({ ...row, months: columnsOf(sums.get(row.place.id) ?? [], asked.months) }));
}

/** A line, which is empty for vehicles of none, with how many vehicles it has. */
export interface LineRow extends ResultRow {
  readonly line: string;
  readonly vehicles: number;
}

/** The lines that vehicles serve, in their order. */
export async function rowsOfLines(asked: Asked, context: Pick<Context, 'database'>): Promise<LineRow[]> {
  const all = await rowsOfPlaces(asked, { search: null, line: null }, context);
  const vehicles = all.filter(({ place }) => place.kind === 'vehicle');
  const ids = vehicles.map(({ place }) => place.id);
  const months = await monthsBy('location', ids, asked, context);
  const lines = [...new Set(vehicles.map(lineOf))].map((line) => {
    const its = vehicles.filter((row) => lineOf(row) === line);
    const before = its.map((row) => row.before ?? NO_COUNTS).reduce(addCounts, NO_COUNTS);
    const sums = its.map(({ place }) => months.get(place.id) ?? []).reduce(sumsTogether, []);
    return {
      line,
      name: line,
      vehicles: its.length,
      counts: its.map(({ counts }) => counts).reduce(addCounts, NO_COUNTS),
      before: asked.before && before,
      months: columnsOf(sums, asked.months),
    };
  });
  return inOrder(lines, asked.sort, asked.language);
}

const lineOf = ({ place }: PlaceRow): string => place.line ?? '';
