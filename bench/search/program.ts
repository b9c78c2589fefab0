// The search's bench: how long the index of a city's places takes to find one, as it is written, as it sounds, with a letter wrong, or in vain.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CITIZEN } from '../../server/access/grants/viewer.ts';
import { grant } from '../../server/access/grants/grant.ts';
import { Prisma } from '../../prisma/generated/client.ts';
import { startProgress } from '../../server/foundation/progress.ts';
import type { MunicipalityId } from '../../server/foundation/municipality-id.ts';
import { createPlaceIndex, type PlaceWords } from '../../server/municipality/locations/place-index.ts';
import { listPlaceWords } from '../../server/municipality/locations/store-index.ts';
import { loadMunicipality } from '../../server/operator/seed/load.ts';
import { median, printGoals, type Goal } from '../goals.ts';
import { openOwnDatabase, type OwnDatabase } from '../own-database.ts';
import { writeReport } from '../report.ts';

export const help = `How long it takes to find a place among 5,000, in the index that a server keeps of a city.

The places of Stara Zagora, again and again with other words, until there are enough.

  S1  milliseconds as it is written, in the median
  S2  the same as it sounds, in Latin letters
  S3  the same with a letter wrong
  S4  the same of what is not there, which is looked for in every way
  S5  milliseconds to make the index, before the first search of all of these

  --places NUMBER   how many (5000)
  --asked NUMBER    how often each is looked for (200)`;

export const smoke = ['--places', '700', '--asked', '3'];

const SLUG = 'stara-zagora';
const FOLDER = join(import.meta.dirname, '..', '..', 'prisma', 'cities', SLUG);
const BOUND_MS = 30;
const BOUND_INDEX_MS = 300;

const SEARCHES = [
  ['S1', 'as it is written', 'детска градина 31'],
  ['S2', 'as it sounds', 'kmetstvo zagore'],
  ['S3', 'with a letter wrong', 'детска плащадка'],
  ['S4', 'in vain', 'непознато място някъде далече'],
] as const;

/** Measures; answers whether every goal holds. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const { values } = parseArgs({
    args: [...args],
    options: { places: { type: 'string', default: '5000' }, asked: { type: 'string', default: '200' } },
  });
  startProgress()('Starting a PostgreSQL of its own');
  const database = await openOwnDatabase();
  try {
    const words = manyOf(await wordsIn(database), Number(values.places));
    const begun = performance.now();
    const index = createPlaceIndex(words);
    index.find('zzzzzz');
    const made = performance.now() - begun;
    const found: Record<string, number> = {};
    const goals: Goal[] = SEARCHES.map(([name, what, search]) => {
      const waits = Array.from({ length: Number(values.asked) }, () => {
        const from = performance.now();
        found[search] = index.find(search).length;
        return performance.now() - from;
      });
      return {
        name,
        what: `milliseconds of a place ${what}`,
        value: median(waits),
        bound: BOUND_MS,
        is: 'at most',
      };
    });
    goals.push({
      name: 'S5',
      what: 'milliseconds to make the index',
      value: made,
      bound: BOUND_INDEX_MS,
      is: 'at most',
    });
    const isRight = SEARCHES.every(([name, , search]) =>
      name === 'S4' ? found[search] === 0 : found[search] !== 0,
    );
    if (!isRight) console.log(`Wrong: found ${JSON.stringify(found)}.`);
    writeReport('search', { postgresql: database.version }, { ...values, found, goals });
    return printGoals(goals, isRight);
  } finally {
    await database.close();
  }
}

async function wordsIn({ connections, owner }: OwnDatabase): Promise<PlaceWords[]> {
  await loadMunicipality(connections.operator.prisma, FOLDER);
  const { rows } = await owner.query<{ id: string }>(
    Prisma.sql`SELECT municipality_id AS id FROM municipalities WHERE slug = ${SLUG}`,
  );
  const id = BigInt(rows[0]?.id ?? 0) as MunicipalityId;
  return listPlaceWords(connections.citizen.prisma, grant(CITIZEN, 'locations.read', id), 'in use');
}

/** So many places: those of the city, then the same with longer words, since a city of more places has more words. */
function manyOf(words: readonly PlaceWords[], count: number): PlaceWords[] {
  return Array.from({ length: count }, (_, at) => {
    const { name = '', said = '', line = null } = words[at % words.length] ?? {};
    const again = Math.floor(at / words.length);
    const longer =
      again === 0 ? said : said.replaceAll(/\p{L}{6,}/gu, (word) => word + 'абвгдежзик'[again % 10]);
    return { id: BigInt(at), name, said: longer, line };
  });
}
