// What an operator sees of municipalities: that they are there, and how they do. Nothing that waits, nothing that people wrote.
import type { Prisma, PrismaClient } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';

export interface OperatedMunicipality {
  readonly municipality: Municipality;
  /** What it was called before in addresses. */
  readonly formerSlugs: string[];
  /** Places in use. */
  readonly locationCount: number;
}

/** Every municipality, by slug. */
export function listOperated(
  operator: PrismaClient,
  _grant: Grant<'platform.read'>,
): Promise<OperatedMunicipality[]> {
  return read(operator, {});
}

/** The municipality of the slug; null where there is none. */
export async function findOperated(
  operator: PrismaClient,
  _grant: Grant<'platform.read'>,
  slug: string,
): Promise<OperatedMunicipality | null> {
  return (await read(operator, { slug }))[0] ?? null;
}

async function read(
  operator: PrismaClient,
  where: Prisma.MunicipalityWhereInput,
): Promise<OperatedMunicipality[]> {
  const rows = await operator.municipality.findMany({
    where,
    include: {
      formerSlugs: { select: { slug: true }, orderBy: { slug: 'asc' } },
      _count: { select: { locations: { where: { retiredOn: null } } } },
    },
    orderBy: { slug: 'asc' },
  });
  return rows.map(({ formerSlugs, _count, ...municipality }) => ({
    municipality: municipality as Municipality,
    // One that it took back is what it is called now.
    formerSlugs: formerSlugs.map(({ slug }) => slug).filter((slug) => slug !== municipality.slug),
    locationCount: _count.locations,
  }));
}
