// Imports a file as an admin of the city would, without HTTP.
import { grant } from '../../server/access/grants/grant.ts';
import type { Connections } from '../../server/foundation/database/connect.ts';
import type { Outcome } from '../../server/municipality/imports/rules.ts';
import { runImport, type ImportParts } from '../../server/municipality/imports/run-import.ts';
import { toldPlan, type ToldPlan } from '../../server/municipality/imports/response.ts';
import { findMunicipality } from '../../server/municipality/municipalities/store.ts';
import { ALONE } from '../../server/municipality/cells/cells.ts';
import type { City } from '../../test/support/city.ts';
import { adminOf } from '../../test/support/members.ts';

export type Importer = (bytes: Buffer, agreed: string | null) => Promise<ToldPlan>;

/** How the city's admin imports. */
export async function importerOf(database: Connections, city: City): Promise<Importer> {
  const viewer = adminOf(city);
  const context: ImportParts['context'] = {
    database,
    viewer,
    now: () => new Date(),
    cells: ALONE,
    grant: (action, municipalityId) => grant(viewer, action, municipalityId),
  };
  const find = grant(viewer, 'municipalities.find', null);
  const municipality = await findMunicipality(database.citizen.prisma, find, city.slug);
  if (municipality === null) throw new Error('The city is not there.');
  const importing = grant(viewer, 'locations.import', city.id);
  return async (bytes, agreed) => {
    const about = {
      context,
      municipality,
      importing,
      bytes,
      agreed,
      language: 'bg',
      report: () => {},
    } as const;
    return toldPlan((await runImport(about)).plan);
  };
}

/** Shows and does it; answers the seconds of both. Fails where the outcomes are others. */
export async function importTwice(
  importer: Importer,
  file: Buffer,
  expected: Partial<Record<Outcome, number>>,
): Promise<number> {
  const start = performance.now();
  const { hash } = await importer(file, null);
  const { counts } = await importer(file, hash);
  const seconds = (performance.now() - start) / 1_000;
  for (const [outcome, count] of Object.entries(expected))
    if (counts[outcome as Outcome] !== count) throw new Error(`Not as expected: ${JSON.stringify(counts)}`);
  return seconds;
}
