// What members see of locations: all that is kept of each, in use or not, searched and in order.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { locationsWithin } from '../../access/grants/member-roles.ts';
import { wayThrough, type Slice } from '../../foundation/database/slice.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { AppError } from '../../foundation/errors.ts';
import { type Owned } from '../../foundation/municipality-id.ts';
import { textsOf, type Texts } from '../../foundation/texts/per-language.ts';
import { withinScope } from '../locations/store.ts';
import { isMeant, meantAmong, nearness, type AllPlaces, type Meant } from '../locations/store-meant.ts';
import { hoursOf, inOrder, type LocationHours } from '../hours/rules.ts';
import { toManagedSign, WITH_PLACE, type ManagedSign } from '../codes/store-managed.ts';
import type { LocationState } from '../locations/location-kinds.ts';

const WHOLE = {
  openingHours: true,
  signCodes: {
    where: { sign: { retiredOn: null } },
    orderBy: { code: 'asc' },
    include: { sign: { include: WITH_PLACE } },
  },
  tablet: { select: { retiredOn: true } },
  desk: { select: { retiredOn: true, openingHours: true } },
  category: { select: { hours: true } },
  mergedInto: { select: { name: true } },
} as const satisfies Prisma.LocationInclude;

type Row = Prisma.LocationGetPayload<{ include: typeof WHOLE }>;

/** A location with all that a member may know of it. */
export interface ManagedLocation extends Omit<
  Owned<Row>,
  'name' | 'address' | 'openingHours' | 'signCodes' | 'tablet' | 'desk' | 'category' | 'mergedInto'
> {
  readonly name: Texts;
  /** What the place is called, in Bulgarian, that it was merged into. */
  readonly mergedIntoName: string | null;
  readonly address: Texts | null;
  readonly hours: readonly LocationHours[];
  /** Those that hold where none are its own: its desk's, else its category's. */
  readonly inheritedHours: readonly LocationHours[];
  /** The codes of its signs, of those that were taken down none. */
  readonly codes: readonly string[];
  /** The same signs, each with all that is kept of it. */
  readonly signs: readonly ManagedSign[];
  /** Whether a tablet in use stands at its desk. */
  readonly hasTablet: boolean;
  /** Of a tablet: whether the place at whose desk it stands is out of use. */
  readonly isDeskRetired: boolean;
}

const LOCATION_SORTS = ['NAME', 'SETTLEMENT', 'CATEGORY', 'NEWEST', 'MATCH'] as const;
export type LocationSort = (typeof LOCATION_SORTS)[number];

/** What is looked for; null: everything. */
export interface ManagedFilter {
  readonly search: Meant | null;
  readonly settlementId: bigint | null;
  readonly categoryId: bigint | null;
  readonly state: LocationState | null;
}

/** Where a page begins: behind the location of this key and id. */
export interface SortKeys {
  readonly key: string;
  readonly id: bigint;
}

const BY_NAME = Prisma.sql`lower(l.name->>'bg')`;

/** Texts that sort as is asked for; of one text the older location comes first. */
const SORT_KEYS: Readonly<Record<Exclude<LocationSort, 'MATCH'>, Prisma.Sql>> = {
  NAME: BY_NAME,
  SETTLEMENT: Prisma.sql`concat_ws(' ', lower(s.name->>'bg'), ${BY_NAME})`,
  CATEGORY: Prisma.sql`concat_ws(' ', lower(c.name->>'bg'), ${BY_NAME})`,
  NEWEST: Prisma.sql`lpad((1000000000000000000 - l.id)::text, 19, '0')`,
};

function sortKey(sort: LocationSort, search: Meant | null): Prisma.Sql {
  if (sort !== 'MATCH') return SORT_KEYS[sort];
  return search === null ? BY_NAME : Prisma.sql`concat_ws(' ', ${nearness(search)}, ${BY_NAME})`;
}

const IN_STATE: Readonly<Record<LocationState, Prisma.Sql>> = {
  IN_USE: Prisma.sql`l.retired_on IS NULL`,
  RETIRED: Prisma.sql`l.retired_on IS NOT NULL AND l.merged_into_id IS NULL`,
  MERGED: Prisma.sql`l.merged_into_id IS NOT NULL`,
};

/** What a place is called beside its names: in the lists of the municipality, by its line, on its signs. */
const CODES = Prisma.sql`concat_ws(' ', l.external_id, l.line, (SELECT string_agg(code, ' ') FROM sign_codes sc
  WHERE sc.municipality_id = l.municipality_id AND sc.location_id = l.id))`;

/** What somebody typed as places that are meant: among those that match otherwise. */
export async function withMeant(
  tx: Tenant,
  manage: Grant<'locations.manage'>,
  { search, ...filter }: Omit<ManagedFilter, 'search'> & { readonly search: string | null },
  allPlaces: AllPlaces,
): Promise<ManagedFilter> {
  const among = matching(manage, { ...filter, search: null });
  return { ...filter, search: await meantAmong(tx, among, search, allPlaces) };
}

function matching({ municipalityId, scope }: Grant<'locations.manage'>, filter: ManagedFilter): Prisma.Sql {
  const conditions = [Prisma.sql`l.municipality_id = ${municipalityId}`, withinScope(scope)];
  if (filter.settlementId !== null) conditions.push(Prisma.sql`l.settlement_id = ${filter.settlementId}`);
  if (filter.categoryId !== null) conditions.push(Prisma.sql`l.category_id = ${filter.categoryId}`);
  if (filter.state !== null) conditions.push(IN_STATE[filter.state]);
  if (filter.search !== null) conditions.push(isMeant(filter.search, CODES));
  return Prisma.join(conditions, ' AND ');
}

/** The slice of the locations that match, sorted so, each with its sort keys. */
export async function listManaged(
  tx: Tenant,
  manage: Grant<'locations.manage'>,
  filter: ManagedFilter,
  sort: LocationSort,
  slice: Slice<SortKeys>,
): Promise<{ readonly keys: SortKeys; readonly location: ManagedLocation }[]> {
  const key = sortKey(sort, filter.search);
  const way = wayThrough('asc', slice);
  const isBehind =
    slice.after === null
      ? Prisma.sql`true`
      : Prisma.sql`(${key}, l.id) ${way.isBehind} (${slice.after.key}, ${slice.after.id})`;
  const found = await tx.$queryRaw<SortKeys[]>(
    Prisma.sql`SELECT ${key} AS key, l.id FROM locations l
      JOIN settlements s ON s.municipality_id = l.municipality_id AND s.id = l.settlement_id
      JOIN categories c ON c.municipality_id = l.municipality_id AND c.id = l.category_id
      WHERE ${matching(manage, filter)} AND ${isBehind} ORDER BY 1 ${way.sort}, 2 ${way.sort} LIMIT ${slice.take}`,
  );
  const ids = found.map(({ id }) => id);
  const rows = await tx.location.findMany({
    where: { municipalityId: manage.municipalityId, id: { in: ids } },
    include: WHOLE,
  });
  const byId = new Map(rows.map((row) => [row.id, toManaged(row)]));
  return found.flatMap((keys) => {
    const location = byId.get(keys.id);
    return location ? [{ keys, location }] : [];
  });
}

/** How many match. */
export async function countManaged(
  tx: Tenant,
  manage: Grant<'locations.manage'>,
  filter: ManagedFilter,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>(
    Prisma.sql`SELECT count(*)::int AS count FROM locations l WHERE ${matching(manage, filter)}`,
  );
  return row?.count ?? 0;
}

/** The location; null where there is none within what the member may see. */
export async function findManaged(
  tx: Tenant,
  { municipalityId, scope }: Grant<'locations.manage'> | Grant<'locations.edit'>,
  id: bigint,
): Promise<ManagedLocation | null> {
  const row = await tx.location.findFirst({
    where: { AND: [{ municipalityId, id }, locationsWithin(scope)] },
    include: WHOLE,
  });
  return row && toManaged(row);
}

/** The location; NOT_FOUND where there is none within what the member may see. */
export async function getManaged(
  tx: Tenant,
  grant: Grant<'locations.manage'> | Grant<'locations.edit'>,
  id: bigint,
): Promise<ManagedLocation> {
  const location = await findManaged(tx, grant, id);
  if (location !== null) return location;
  throw new AppError('NOT_FOUND', 'There is no such location here.');
}

function toManaged({
  openingHours,
  signCodes,
  tablet,
  desk,
  category,
  mergedInto,
  ...stored
}: Row): ManagedLocation {
  const row = stored as Owned<typeof stored>;
  const ofDesk = desk?.openingHours ?? [];
  return {
    ...row,
    name: textsOf(row.name),
    mergedIntoName: mergedInto && textsOf(mergedInto.name).bg,
    address: row.address === null ? null : textsOf(row.address),
    hours: inOrder(openingHours),
    inheritedHours: ofDesk.length > 0 ? inOrder(ofDesk) : hoursOf(category.hours),
    codes: signCodes.map(({ code }) => code),
    signs: signCodes.flatMap(({ sign }) => (sign ? [toManagedSign(sign, row.municipalityId)] : [])),
    hasTablet: tablet !== null && tablet.retiredOn === null,
    isDeskRetired: desk !== null && desk.retiredOn !== null,
  };
}
