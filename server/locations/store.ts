// What is remembered of locations.
import type { Prisma, PrismaClient } from '../../prisma/generated/client.ts';
import type { Grant } from '../access/grant.ts';
import type { Owned } from '../municipalities/rules.ts';

export type Location = Owned<Prisma.LocationGetPayload<object>>;

export interface LocationFilter {
  readonly search: string | null;
  readonly settlementId: bigint | null;
  readonly categoryId: bigint | null;
  /** Whether something counted is published of it; null for both. */
  readonly isPublished: boolean | null;
}

function matching(municipalityId: bigint, filter: LocationFilter, languages: readonly string[]) {
  const { search, settlementId, categoryId, isPublished } = filter;
  const counted = { standing: 'COUNTED' };
  // Prisma hands the text to LIKE as it is.
  const pattern = (search ?? '').replace(/[\\%_]/g, String.raw`\$&`);
  const contains = { contains: pattern, mode: 'insensitive' } as const;
  const texts = languages.flatMap((language) =>
    (['name', 'address'] as const).map((field) => ({
      [field]: { path: [language], string_contains: pattern, mode: 'insensitive' },
    })),
  );
  return {
    municipalityId,
    retiredOn: null,
    ...(settlementId === null ? {} : { settlementId }),
    ...(categoryId === null ? {} : { categoryId }),
    ...(isPublished === null ? {} : { tallies: isPublished ? { some: counted } : { none: counted } }),
    ...(search === null ? {} : { OR: [...texts, { registrationNumber: contains }, { line: search }] }),
  } satisfies Prisma.LocationWhereInput;
}

/** Up to `take` locations in use that match, in the order they were made, after the given id. */
export function listLocations(
  prisma: PrismaClient,
  grant: Grant<'locations.read'>,
  filter: LocationFilter,
  languages: readonly string[],
  page: { readonly after: bigint | null; readonly take: number },
): Promise<Location[]> {
  return prisma.location.findMany({
    where: {
      ...matching(grant.municipalityId, filter, languages),
      ...(page.after === null ? {} : { id: { gt: page.after } }),
    },
    orderBy: { id: 'asc' },
    take: page.take,
  }) as Promise<Location[]>;
}

/** How many locations in use match. */
export function countLocations(
  prisma: PrismaClient,
  grant: Grant<'locations.read'>,
  filter: LocationFilter,
  languages: readonly string[],
): Promise<number> {
  return prisma.location.count({ where: matching(grant.municipalityId, filter, languages) });
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
