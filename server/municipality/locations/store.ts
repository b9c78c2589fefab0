// What is remembered of locations.
import { Prisma, type PrismaClient } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Scope } from '../../access/grants/member-roles.ts';
import { idsBehind, wayThrough, type Slice } from '../../foundation/database/slice.ts';
import type { Owned } from '../../foundation/municipality-id.ts';

/** What other questions ask for: the hours of before stand with those that hold (hours/store.ts). */
export const LEFT_OUT = { hoursBefore: true, hoursChangedOn: true } as const;

export type Location = Owned<Prisma.LocationGetPayload<{ omit: typeof LEFT_OUT }>>;

export interface LocationFilter {
  /** Only these; null for all. */
  readonly ids: readonly bigint[] | null;
  readonly settlementId: bigint | null;
  readonly categoryId: bigint | null;
  /** Whether something counted is published of it; null for both. */
  readonly isPublished: boolean | null;
}

function matching(
  { municipalityId }: Grant<'locations.read'>,
  { ids, settlementId, categoryId, isPublished }: LocationFilter,
): Prisma.LocationWhereInput {
  const counted = { standing: 'COUNTED' };
  return {
    municipalityId,
    retiredOn: null,
    ...(settlementId !== null && { settlementId }),
    ...(categoryId !== null && { categoryId }),
    ...(isPublished !== null && { tallies: isPublished ? { some: counted } : { none: counted } }),
    ...(ids !== null && { id: { in: [...ids] } }),
  };
}

/** The slice of the locations in use that match, which are in the order they were made. */
export function listLocations(
  prisma: PrismaClient,
  grant: Grant<'locations.read'>,
  filter: LocationFilter,
  slice: Slice<bigint>,
): Promise<Location[]> {
  const way = wayThrough('asc', slice);
  return prisma.location.findMany({
    omit: LEFT_OUT,
    where: { AND: [matching(grant, filter), idsBehind(slice, way)] },
    orderBy: { id: way.direction },
    take: slice.take,
  }) as Promise<Location[]>;
}

/** How many locations in use match. */
export function countLocations(
  prisma: PrismaClient,
  grant: Grant<'locations.read'>,
  filter: LocationFilter,
): Promise<number> {
  return prisma.location.count({ where: matching(grant, filter) });
}

/** The municipality's locations of the ids, in any order; ids of others are left out. */
export function listLocationsById(
  prisma: PrismaClient,
  grant: Grant<'locations.read'>,
  ids: readonly bigint[],
): Promise<Location[]> {
  return prisma.location.findMany({
    omit: LEFT_OUT,
    where: { municipalityId: grant.municipalityId, id: { in: [...ids] } },
  }) as Promise<Location[]>;
}

/** Whether a location `l` is one of those that a member is bound to. */
export function withinScope(scope: Scope): Prisma.Sql {
  if (scope.kind === 'settlement') return Prisma.sql`l.settlement_id = ${scope.settlementId}`;
  if (scope.kind === 'category') return Prisma.sql`l.category_id = ${scope.categoryId}`;
  return scope.kind === 'locations' ? Prisma.sql`l.id = ANY(${[...scope.locationIds]})` : Prisma.sql`true`;
}
