// The pages of a host that are worth finding: of each city that is shown there, few and always the same.
import { grant } from '../../access/grants/grant.ts';
import { CITIZEN } from '../../access/grants/viewer.ts';
import type { House } from '../../api/context.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { listMunicipalities } from '../../municipality/municipalities/store.ts';

const OF_PLATFORM = ['/', '/anonymity', '/explore'];
const OF_CITY = ['', '/anonymity', '/improvements', '/data', '/accessibility', '/privacy'];

/**
 * The sitemap of the origin: the own host of a municipality has that one's pages; the platform's, those of all that have none.
 * A demo city is invented, and a suspended one shows nothing.
 */
export async function sitemapOf(
  { database }: Pick<House, 'database'>,
  origin: string,
  hostOf: MunicipalityId | null,
): Promise<string> {
  const all = await listMunicipalities(database.citizen.prisma, grant(CITIZEN, 'municipalities.find', null));
  const shown = all.filter(
    ({ id, host, isDemo, suspendedAt }) =>
      !isDemo && suspendedAt === null && (hostOf === null ? host === null : id === hostOf),
  );
  const paths = [
    ...(hostOf === null ? OF_PLATFORM : []),
    ...shown.flatMap(({ slug }) => OF_CITY.map((page) => `/results/${slug}${page}`)),
  ];
  const urls = paths.map((path) => `<url><loc>${origin}${path}</loc></url>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls}
</urlset>
`;
}
