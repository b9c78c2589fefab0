// What members see of signs: all that is kept of each, in use or not, searched and narrowed, by settlement, place and code.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { locationsWithin } from '../../access/grants/member-roles.ts';
import { wayThrough, type Slice } from '../../foundation/database/slice.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { AppError } from '../../foundation/errors.ts';
import { withinScope } from '../locations/store.ts';
import { isMeant, meantAmong, type AllPlaces, type Meant } from '../locations/store-meant.ts';
import { type MunicipalityId } from '../../foundation/municipality-id.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { stateOf, type SignDays, type SignState } from '../../foundation/sign-states.ts';
import { KINDS_WITH_SIGNS } from '../locations/location-kinds.ts';

type Reading = Grant<'signs.read'> | Grant<'signs.edit'>;

/** A sign with all that a member may know of it. */
export interface ManagedSign extends SignDays {
  readonly municipalityId: MunicipalityId;
  readonly code: string;
  readonly locationId: bigint;
  readonly placeName: string;
  readonly state: SignState;
  /** It was taken down, or its place is out of use: nothing is rated with it. */
  readonly isRetired: boolean;
  /** Since when it is taken down; null of one that is not, whatever its place is. */
  readonly retiredOn: Date | null;
  readonly retiredBecause: string | null;
  readonly replacedBy: string | null;
  readonly version: number;
}

/** What a sign can be looked for by: its state, or that it is retired. */
export const MANAGED_STATES = ['NEW', 'ORDERED', 'PRINTED', 'MOUNTED', 'DAMAGED', 'RETIRED'] as const;
export type ManagedState = (typeof MANAGED_STATES)[number];

/** What is looked for; null: everything. */
export interface ManagedFilter {
  readonly search: Meant | null;
  readonly settlementId: bigint | null;
  readonly categoryId: bigint | null;
  readonly locationId: bigint | null;
  readonly states: readonly ManagedState[] | null;
  /** Only signs in use of these places: those that are silent, or null for all. */
  readonly silentAt: readonly bigint[] | null;
}

/** Where a page begins: behind the sign of this key and code. */
export interface SortKeys {
  readonly key: string;
  readonly code: string;
}

const KEY = Prisma.sql`concat_ws(' ', lower(s.name->>'bg'), lower(l.name->>'bg'))`;

/** As stateOf, in the words of the database; one of which nothing is rated is retired before all. */
export const STATE = Prisma.sql`CASE WHEN g.retired_on IS NOT NULL OR l.retired_on IS NOT NULL THEN 'RETIRED'
  WHEN g.damaged_on IS NOT NULL THEN 'DAMAGED' WHEN g.mounted_on IS NOT NULL THEN 'MOUNTED'
  WHEN g.printed_on IS NOT NULL THEN 'PRINTED' WHEN g.ordered_on IS NOT NULL THEN 'ORDERED' ELSE 'NEW' END`;

/** Signs with their places and settlements. */
export const FROM = Prisma.sql`FROM signs g
  JOIN sign_codes c ON c.municipality_id = g.municipality_id AND c.code = g.code
  JOIN locations l ON l.municipality_id = c.municipality_id AND l.id = c.location_id
  JOIN settlements s ON s.municipality_id = l.municipality_id AND s.id = l.settlement_id`;

const CODES = Prisma.sql`concat_ws(' ', g.code, l.external_id, l.line)`;

type PlaceFilter = Pick<ManagedFilter, 'settlementId' | 'categoryId' | 'locationId'>;

/** What a place must be that its signs match: they hang there. */
function placeMatching(
  { municipalityId, scope }: Grant<'signs.read'>,
  { settlementId, categoryId, locationId }: PlaceFilter,
): Prisma.Sql {
  const conditions = [
    Prisma.sql`l.municipality_id = ${municipalityId} AND l.kind = ANY(${[...KINDS_WITH_SIGNS]})`,
    withinScope(scope),
  ];
  if (settlementId !== null) conditions.push(Prisma.sql`l.settlement_id = ${settlementId}`);
  if (categoryId !== null) conditions.push(Prisma.sql`l.category_id = ${categoryId}`);
  if (locationId !== null) conditions.push(Prisma.sql`l.id = ${locationId}`);
  return Prisma.join(conditions, ' AND ');
}

/** What somebody typed as places that are meant: among those whose signs match otherwise, in any state. */
export async function withMeant(
  tx: Tenant,
  read: Grant<'signs.read'>,
  { search, ...filter }: Omit<ManagedFilter, 'search'> & { readonly search: string | null },
  allPlaces: AllPlaces,
): Promise<ManagedFilter> {
  return { ...filter, search: await meantAmong(tx, placeMatching(read, filter), search, allPlaces) };
}

/** What a sign must be to match. */
export function matching(read: Grant<'signs.read'>, filter: ManagedFilter): Prisma.Sql {
  const { search, states, silentAt } = filter;
  const conditions = [Prisma.sql`g.municipality_id = ${read.municipalityId}`, placeMatching(read, filter)];
  if (states !== null) conditions.push(Prisma.sql`${STATE} = ANY(${[...states]})`);
  if (silentAt !== null) conditions.push(Prisma.sql`l.id = ANY(${[...silentAt]}) AND ${STATE} <> 'RETIRED'`);
  if (search !== null) conditions.push(isMeant(search, CODES));
  return Prisma.join(conditions, ' AND ');
}

/** The slice of the signs that match, each with its sort keys. */
export async function listManagedSigns(
  tx: Tenant,
  read: Grant<'signs.read'>,
  filter: ManagedFilter,
  slice: Slice<SortKeys>,
): Promise<{ readonly keys: SortKeys; readonly sign: ManagedSign }[]> {
  const way = wayThrough('asc', slice);
  const isBehind =
    slice.after === null
      ? Prisma.sql`true`
      : Prisma.sql`(${KEY}, g.code) ${way.isBehind} (${slice.after.key}, ${slice.after.code})`;
  const found = await tx.$queryRaw<SortKeys[]>(
    Prisma.sql`SELECT ${KEY} AS key, g.code ${FROM} WHERE ${matching(read, filter)} AND ${isBehind}
      ORDER BY 1 ${way.sort}, 2 ${way.sort} LIMIT ${slice.take}`,
  );
  const { municipalityId } = read;
  const rows = await tx.sign.findMany({
    where: { municipalityId, code: { in: found.map(({ code }) => code) } },
    include: WITH_PLACE,
  });
  const byCode = new Map(rows.map((row) => [row.code, toManagedSign(row, municipalityId)]));
  return found.flatMap((keys) => {
    const sign = byCode.get(keys.code);
    return sign ? [{ keys, sign }] : [];
  });
}

/** How many match, by state. */
export async function countManagedSigns(
  tx: Tenant,
  read: Grant<'signs.read'>,
  filter: ManagedFilter,
): Promise<ReadonlyMap<ManagedState, number>> {
  const rows = await tx.$queryRaw<{ state: ManagedState; count: number }[]>(
    Prisma.sql`SELECT ${STATE} AS state, count(*)::int AS count ${FROM} WHERE ${matching(read, filter)} GROUP BY 1`,
  );
  return new Map(rows.map(({ state, count }) => [state, count]));
}

const PLACE = { select: { name: true, retiredOn: true } } as const;
export const WITH_PLACE = { signCode: { select: { locationId: true, location: PLACE } } } as const;
type Row = Prisma.SignGetPayload<{ include: typeof WITH_PLACE }>;

/** The row as members see it. */
export function toManagedSign({ signCode, ...row }: Row, municipalityId: MunicipalityId): ManagedSign {
  const { locationId, location } = signCode;
  return {
    ...row,
    municipalityId,
    locationId,
    placeName: textIn(location.name, 'bg'),
    state: stateOf(row),
    isRetired: row.retiredOn !== null || location.retiredOn !== null,
  };
}

/** The signs of the codes within what the member may see, in no order; of tablets none. */
export async function listManagedByCode(
  tx: Tenant,
  { municipalityId, scope }: Reading,
  codes: readonly string[],
): Promise<ManagedSign[]> {
  const location = { kind: { not: 'tablet' }, ...locationsWithin(scope) };
  const rows = await tx.sign.findMany({
    where: { municipalityId, code: { in: [...codes] }, signCode: { location } },
    include: WITH_PLACE,
  });
  return rows.map((row) => toManagedSign(row, municipalityId));
}

/** The sign; NOT_FOUND where there is none within what the member may see. */
export async function getManagedSign(tx: Tenant, reading: Reading, code: string): Promise<ManagedSign> {
  const [sign] = await listManagedByCode(tx, reading, [code]);
  if (sign) return sign;
  throw new AppError('NOT_FOUND', 'There is no such sign here.');
}
