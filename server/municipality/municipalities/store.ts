// What is remembered of municipalities, their settlements and categories.
import { Prisma, type PrismaClient } from '../../../prisma/generated/client.ts';
import type { Grant, GrantOrMore } from '../../access/grants/grant.ts';
import type { MunicipalityId, Owned } from '../../foundation/municipality-id.ts';

export type Municipality = Omit<Prisma.MunicipalityGetPayload<object>, 'id'> & {
  readonly id: MunicipalityId;
};
export type Settlement = Owned<Prisma.SettlementGetPayload<object>>;
export type Category = Owned<Prisma.CategoryGetPayload<object>>;

/** Every municipality, by slug. */
export async function listMunicipalities(
  prisma: PrismaClient,
  _grant: Grant<'municipalities.find'>,
): Promise<Municipality[]> {
  const municipalities = await prisma.municipality.findMany({ orderBy: { slug: 'asc' } });
  return municipalities as Municipality[];
}

/** The municipality of the slug, if there is one. */
export async function findMunicipality(
  prisma: PrismaClient,
  _grant: Grant<'municipalities.find'>,
  slug: string,
): Promise<Municipality | null> {
  return (await prisma.municipality.findUnique({ where: { slug } })) as Municipality | null;
}

/** The municipalities of the ids, in any order. */
export async function listMunicipalitiesById(
  prisma: PrismaClient,
  _grant: Grant<'municipalities.find'>,
  ids: readonly bigint[],
): Promise<Municipality[]> {
  return (await prisma.municipality.findMany({ where: { id: { in: [...ids] } } })) as Municipality[];
}

/** The municipality's settlements, by their register code; those of others too where more are granted. */
export function listSettlements(
  prisma: PrismaClient,
  ...grants: GrantOrMore<'municipalities.read'>
): Promise<Settlement[]> {
  return prisma.settlement.findMany({
    where: { municipalityId: { in: grants.map(({ municipalityId }) => municipalityId) } },
    orderBy: { ekatte: 'asc' },
  }) as Promise<Settlement[]>;
}

/** The municipality's categories, in their order; those of others too where more are granted. */
export function listCategories(
  prisma: PrismaClient,
  ...grants: GrantOrMore<'municipalities.read'>
): Promise<Category[]> {
  return prisma.category.findMany({
    where: { municipalityId: { in: grants.map(({ municipalityId }) => municipalityId) } },
    orderBy: { position: 'asc' },
  }) as Promise<Category[]>;
}

/** A service that has a place in a settlement. */
export type Served = Owned<{ readonly categoryId: bigint; readonly settlementId: bigint }>;

/** Which services have a place, in use or not, in which of the municipality's settlements; those of others too where more are granted. */
export function listServed(
  prisma: PrismaClient,
  ...grants: GrantOrMore<'municipalities.read'>
): Promise<Served[]> {
  const ids = grants.map(({ municipalityId }) => municipalityId);
  return prisma.$queryRaw<Served[]>(
    Prisma.sql`SELECT DISTINCT municipality_id AS "municipalityId", category_id AS "categoryId", settlement_id AS "settlementId"
      FROM locations WHERE municipality_id = ANY (${ids})`,
  );
}
