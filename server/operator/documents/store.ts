// What documents ask of the database that nothing else does.
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';

/** The names of the networks that the municipality lists as shared, each once. */
export async function listNetworkNames(
  prisma: PrismaClient,
  { municipalityId }: Grant<'documents.read'>,
): Promise<string[]> {
  const rows = await prisma.sharedNetwork.findMany({
    where: { municipalityId },
    distinct: ['name'],
    orderBy: { name: 'asc' },
    select: { name: true },
  });
  return rows.map(({ name }) => name);
}

/** The settlements and the kinds of places in which the municipality has places in use. */
export async function listPlaced(
  prisma: PrismaClient,
  { municipalityId }: Grant<'documents.read'>,
): Promise<{ readonly settlementIds: ReadonlySet<bigint>; readonly categoryIds: ReadonlySet<bigint> }> {
  const rows = await prisma.location.findMany({
    where: { municipalityId, retiredOn: null },
    distinct: ['settlementId', 'categoryId'],
    select: { settlementId: true, categoryId: true },
  });
  return {
    settlementIds: new Set(rows.map(({ settlementId }) => settlementId)),
    categoryIds: new Set(rows.map(({ categoryId }) => categoryId)),
  };
}
