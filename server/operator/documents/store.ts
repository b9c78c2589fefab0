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
