// What a first start finds: Stara Zagora and Kazanlak, and ratings that are invented, so that it is a living city.
import { createHash } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connections } from '../../foundation/database/connect.ts';
import { fillInTurn } from '../../foundation/database/fill-once.ts';
import { countPlacesAnew } from '../../foundation/database/statistics.ts';
import { ROOT } from '../../foundation/project-root.ts';
import type { Settings } from '../../foundation/settings/env.ts';
import { isEmpty, loadMunicipality } from '../seed/load.ts';
import { doDeeds } from './deeds.ts';
import { addDemoRatings, clearDemoRatings } from './ratings.ts';

const DATA = join(ROOT, 'prisma', 'cities');
const CITIES = ['stara-zagora', 'kazanlak'];
const SEED = 'first start';

interface Furnishing {
  readonly isEmbedded: boolean;
  readonly now: Date;
  readonly progress: (step: string) => void;
}

type Filled = Pick<Connections, 'operator' | 'member' | 'counter' | 'jobs'>;
type Wished = Pick<Settings, 'dataDir' | 'databaseUrl' | 'demoRatings' | 'publicUrl'>;

/**
 * Fills a database that has no municipality, where demo cities are wanted; one that has is left as it is. Invented ratings, and
 * what staff made of them, only in the embedded one.
 * A first start that was interrupted is finished by the next.
 */
export async function furnish(
  connections: Filled & Pick<Connections, 'mover'>,
  settings: Wished & Pick<Settings, 'hasDemoCities'>,
  furnishing: Furnishing,
): Promise<void> {
  if (settings.hasDemoCities)
    await fillInTurn(connections.mover, () => fill(connections, settings, furnishing));
}

async function fill(
  connections: Filled,
  { dataDir, databaseUrl, demoRatings, publicUrl }: Wished,
  { isEmbedded, now, progress }: Furnishing,
): Promise<void> {
  const { operator } = connections;
  const unfinished = join(dataDir, `first-start-unfinished${markOf(databaseUrl)}`);
  if (!existsSync(unfinished) && !(await isEmpty(operator.prisma))) return;
  writeFileSync(unfinished, '');
  for (const slug of CITIES) {
    progress(`Loading ${slug}`);
    await loadMunicipality(operator.prisma, join(DATA, slug));
  }
  await countPlacesAnew(operator);
  if (isEmbedded && demoRatings > 0) {
    const [city = ''] = CITIES;
    progress(`Inventing ${demoRatings.toLocaleString('en')} ratings of the demo city`);
    await clearDemoRatings(operator.pool, city);
    await addDemoRatings(operator.pool, city, { ratings: demoRatings, now, seed: SEED });
    await doDeeds({ connections, publicUrl, now }, city);
  }
  rmSync(unfinished);
}

/** Which database it was: another one, that somebody else filled, is not to be finished. */
function markOf(databaseUrl: string | null): string {
  return databaseUrl === null
    ? ''
    : `-${createHash('sha256').update(databaseUrl).digest('hex').slice(0, 12)}`;
}
