// What is remembered of addresses: which municipality's own a host is, and what one was called before.
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { TokenHolder } from '../../access/grants/viewer.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';

/** The municipalities that have a host of their own, by host. */
export async function listHosts(
  prisma: PrismaClient,
  _grant: Grant<'municipalities.find'>,
): Promise<Map<string, MunicipalityId>> {
  const rows = await prisma.municipality.findMany({
    where: { host: { not: null } },
    select: { id: true, host: true },
  });
  return new Map(rows.flatMap(({ id, host }) => (host === null ? [] : [[host, id as MunicipalityId]])));
}

/** What municipalities are called now that were called otherwise before, by the slug that each had: few, since only operators rename. */
export async function listFormerSlugs(
  prisma: PrismaClient,
  _grant: Grant<'municipalities.find'>,
): Promise<Map<string, string>> {
  const rows = await prisma.formerSlug.findMany({
    select: { slug: true, municipality: { select: { slug: true } } },
  });
  // One that it took back is what it is called now.
  const former = rows.filter(({ slug, municipality }) => municipality.slug !== slug);
  return new Map(former.map(({ slug, municipality }) => [slug, municipality.slug]));
}

/** Everything that the municipalities are or were called in addresses, each with whose it is: tokens outlive a new name. */
export async function listEverySlug(
  prisma: PrismaClient,
  _grant: Grant<'municipalities.find'>,
): Promise<TokenHolder[]> {
  const rows = await prisma.municipality.findMany({
    select: { id: true, slug: true, printTokenIssue: true, formerSlugs: { select: { slug: true } } },
  });
  return rows.flatMap(({ id, slug, printTokenIssue, formerSlugs }) =>
    [{ slug }, ...formerSlugs].map((each) => ({
      id: id as MunicipalityId,
      slug: each.slug,
      printTokenIssue,
    })),
  );
}
