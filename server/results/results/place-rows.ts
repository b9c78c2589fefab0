// The rows of the table of places, and of that of lines: a line is what its vehicles are together.
import type { Context } from '../../api/context.ts';
import { bothPeriods, monthsBy, type Asked, type ResultRow } from './table-request.ts';
import { isPublished, publishedBy, UNPUBLISHED } from './published-sums.ts';
import { columnsOf, inOrder, sumsTogether, type Result } from './rules.ts';
import type { PlaceSum } from './store.ts';
import { listPlaces, type ListedPlace } from './store-places.ts';

/** What is looked for; null: everything. */
export interface PlaceSearch {
  /** Words of a name, an address, a settlement, a category or a registration number; or a whole line. */
  readonly search: string | null;
  /** Vehicles of this line; of no line where it is empty. */
  readonly line: string | null;
  /** Only these. */
  readonly among: ReadonlySet<bigint> | null;
}

/** So many places may be named one by one: as many as a group holds. */
export const MOST_NAMED = 500;

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
  { search, line, among }: PlaceSearch,
  context: Pick<Context, 'database' | 'grant' | 'remembered'>,
): Promise<PlaceRow[]> {
  const { filter, grant, language, sort } = asked;
  const [[now, before], places, index] = await Promise.all([
    bothPeriods(asked, context),
    listPlaces(context.database.citizen.pool, grant, line, language),
    search === null
      ? null
      : context.remembered.allPlaces(context.grant('locations.read', grant.municipalityId)),
  ]);
  const published = publishedBy(now, before, ({ location }) => location);
  const isWithin = ({ settlementId, categoryId }: ListedPlace): boolean =>
    (filter.settlementId === null || filter.settlementId === settlementId) &&
    (filter.categoryId === null || filter.categoryId === categoryId);
  const meant = index === null || search === null ? null : new Set(index.find(search));
  const rows = places
    .filter(({ id }) => (meant?.has(id) ?? true) && (among?.has(id) ?? true))
    .map((place) => ({ ...(published.get(place.id) ?? UNPUBLISHED), place, name: place.name }))
    .filter((row) => isPublished(row) || (!row.place.isRetired && isWithin(row.place)));
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
  const { pool } = context.database.citizen;
  const [[now, before], places] = await Promise.all([
    bothPeriods(asked, context),
    listPlaces(pool, asked.grant, null, asked.language),
  ]);
  const vehicles = places.filter(({ kind }) => kind === 'vehicle');
  const byId = new Map(vehicles.map((place) => [place.id, place]));
  const ofVehicles = (sums: readonly PlaceSum[]) => sums.filter(({ location }) => byId.has(location));
  const lineAt = ({ location }: PlaceSum) => byId.get(location)?.line ?? '';
  const published = publishedBy(ofVehicles(now), before && ofVehicles(before), lineAt);
  const ids = vehicles.map(({ id }) => id);
  const months = await monthsBy('location', ids, asked, context);
  const lines = [...new Set(vehicles.map(lineOf))].flatMap((line) => {
    const its = vehicles.filter((place) => lineOf(place) === line);
    const inUse = its.filter(({ isRetired }) => !isRetired).length;
    const result = published.get(line);
    if (!isPublished(result) && (inUse === 0 || asked.filter.settlementId !== null)) return [];
    const sums = its.map(({ id }) => months.get(id) ?? []).reduce(sumsTogether, []);
    const row = { ...(result ?? UNPUBLISHED), line, name: line, vehicles: inUse };
    return [{ ...row, months: columnsOf(sums, asked.months) }];
  });
  return inOrder(lines, asked.sort, asked.language);
}

const lineOf = ({ line }: ListedPlace): string => line ?? '';
