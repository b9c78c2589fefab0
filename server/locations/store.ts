// What is remembered of locations.
import { Prisma, type PrismaClient } from '../../prisma/generated/client.ts';
import type { Grant } from '../access/grant.ts';
import type { Owned } from '../municipalities/rules.ts';
import { holdsWords, PLACE_WORDS } from './store-words.ts';

export type Location = Owned<Prisma.LocationGetPayload<object>>;

export interface LocationFilter {
  readonly search: string | null;
  readonly settlementId: bigint | null;
  readonly categoryId: bigint | null;
  /** Whether something counted is published of it; null for both. */
  readonly isPublished: boolean | null;
}

/** The locations in use that are found by what somebody typed. */
async function listFound(prisma: PrismaClient, municipalityId: bigint, search: string): Promise<bigint[]> {
  const rows = await prisma.$queryRaw<{ id: bigint }[]>(
    Prisma.sql`SELECT l.id FROM locations l WHERE l.municipality_id = ${municipalityId} AND l.retired_on IS NULL
      AND (${holdsWords(PLACE_WORDS, search)} OR lower(l.line) = lower(${search}))`,
  );
  return rows.map(({ id }) => id);
}

async function matching(
  prisma: PrismaClient,
  { municipalityId }: Grant<'locations.read'>,
  { search, settlementId, categoryId, isPublished }: LocationFilter,
): Promise<Prisma.LocationWhereInput> {
  const counted = { standing: 'COUNTED' };
  return {
    municipalityId,
    retiredOn: null,
    ...(settlementId !== null && { settlementId }),
    ...(categoryId !== null && { categoryId }),
    ...(isPublished !== null && { tallies: isPublished ? { some: counted } : { none: counted } }),
    ...(search !== null && { id: { in: await listFound(prisma, municipalityId, search) } }),
  };
}

/** Up to `take` locations in use that match, in the order they were made, after the given id. */
export async function listLocations(
  prisma: PrismaClient,
  grant: Grant<'locations.read'>,
  filter: LocationFilter,
  page: { readonly after: bigint | null; readonly take: number },
): Promise<Location[]> {
  const where = await matching(prisma, grant, filter);
  return prisma.location.findMany({
    where: page.after === null ? where : { AND: [where, { id: { gt: page.after } }] },
    orderBy: { id: 'asc' },
    take: page.take,
  }) as Promise<Location[]>;
}

/** How many locations in use match. */
export async function countLocations(
  prisma: PrismaClient,
  grant: Grant<'locations.read'>,
  filter: LocationFilter,
): Promise<number> {
  return prisma.location.count({ where: await matching(prisma, grant, filter) });
}

/** The municipality's locations of the ids, in any order; ids of others are left out. */
export function listLocationsById(
  prisma: PrismaClient,
  grant: Grant<'locations.read'>,
  ids: readonly bigint[],
): Promise<Location[]> {
  return prisma.location.findMany({
    where: { municipalityId: grant.municipalityId, id: { in: [...ids] } },
  }) as Promise<Location[]>;
}
