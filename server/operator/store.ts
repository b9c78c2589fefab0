// What an operator sees of municipalities: that they are there, and how they do. Nothing that waits, nothing that people wrote.
import type { PrismaClient } from '../../prisma/generated/client.ts';
import type { Grant } from '../access/grant.ts';
import type { Municipality } from '../municipalities/store.ts';

export interface OperatedMunicipality {
  readonly municipality: Municipality;
  /** Places in use. */
  readonly locationCount: number;
}

/** Every municipality, by slug. */
export async function listOperated(
  operator: PrismaClient,
  _grant: Grant<'platform.read'>,
): Promise<OperatedMunicipality[]> {
  const municipalities = await operator.municipality.findMany({ orderBy: { slug: 'asc' } });
  const counts = await operator.location.groupBy({
    by: ['municipalityId'],
    where: { retiredOn: null },
    _count: true,
  });
  const countOf = new Map(counts.map(({ municipalityId, _count }) => [municipalityId, _count]));
  return (municipalities as Municipality[]).map((municipality) => ({
    municipality,
    locationCount: countOf.get(municipality.id) ?? 0,
  }));
}
