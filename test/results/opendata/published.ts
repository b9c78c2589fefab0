// A city with something in every table of open data, and its files as somebody reads them who knows nothing of the server.
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { Prisma } from '../../../prisma/generated/client.ts';
import { publishDue } from '../../../server/results/opendata/publish.ts';
import { createCity, publish, type City, type CityOptions } from '../../support/city.ts';
import { addImprovement } from '../../support/improvements.ts';
import { publishAnswerPool, publishDayPart, publishLine, publishPool } from '../../support/pools.ts';
import type { TestServer } from '../../support/server.ts';
import { addEdition } from './visited.ts';

export const DAY = '2026-05-04';
export const NOW = new Date(`${DAY}T09:00:00Z`);

type Server = Pick<TestServer, 'database' | 'url'>;

/** Makes what is due; answers how many versions were made. */
export function makeVersions({ database }: Pick<Server, 'database'>, now = NOW): Promise<number> {
  return publishDue({ jobs: database.jobs.pool, citizen: database.citizen.pool, now: () => now });
}

/** The city was opened on the day: a version is due. */
export async function openedOn(
  { database }: Pick<Server, 'database'>,
  { id }: City,
  day: string,
): Promise<void> {
  await database.owner.pool.query(
    Prisma.sql`UPDATE municipalities SET opened_on = ${day}::date WHERE municipality_id = ${id}`,
  );
}

/** A city of two places with ratings of both standings, answers, pools, a line, a part of the day, an improvement, a promise and a report with mystery clients, opened on the day. */
export async function createFullCity(
  server: Pick<Server, 'database'>,
  options: CityOptions = {},
): Promise<City> {
  const { pool } = server.database.owner;
  // Its hour comes late: nobody else opens it.
  const city = await createCity(pool, { isDemo: false, places: 2, openingHour: 23, ...options });
  const [first, second] = city.places;
  if (!first || !second) throw new Error('There are two places.');
  await publish(pool, city, first, '2026-05-01', [9, 2, 10, 7, 9]);
  await publish(pool, city, first, '2026-05-03', [1, 1, 2, 3, 1, 4]);
  const many = Array.from({ length: 20 }, (_, at) => 1 + (at % 10));
  await publish(pool, city, second, '2026-05-03', many, { standing: 'UNCONFIRMED', reason: 'BURST' });
  await pool.query(
    Prisma.sql`UPDATE openings SET with_slip = 9, without_slip = 11 WHERE municipality_id = ${city.id} AND location_id = ${second.id}`,
  );
  await pool.query(
    Prisma.sql`INSERT INTO answer_tallies SELECT ${city.id}, ${first.id}, ${city.questionId}, id, 'COUNTED', '2026-05-03', 6, 2
      FROM unnest(${[...city.optionIds]}::bigint[]) AS id`,
  );
  await publishPool(pool, city, '2026-04-01', [5, 5, 6, 7, 8]);
  await publishLine(pool, city, 'kz-5', '2026-04-01', [4, 4, 8, 9, 9]);
  await publishDayPart(pool, city, 'EVENING', '2026-04-01', [3, 3, 6, 10, 10, 10]);
  await publishAnswerPool(pool, city, '2026-04-01', 6, [2, 1, 3]);
  await addImprovement(pool, city, { name: 'ограда', day: '2026-05-02', places: [second.id, first.id] });
  await addImprovement(pool, city, { name: 'draft', isPublished: false });
  await addImprovement(pool, city, { name: 'рампа', places: [first.id], promised: '2027-01-10' });
  const formulas = JSON.stringify({ bg: '=HYPERLINK("//x")', en: '-1' });
  await pool.query(
    Prisma.sql`UPDATE locations SET name = ${formulas}::jsonb WHERE municipality_id = ${city.id} AND id = ${second.id}`,
  );
  await pool.query(
    Prisma.sql`UPDATE locations SET latitude = 42.4251, longitude = 25.6345 WHERE municipality_id = ${city.id}`,
  );
  await addEdition(pool, city, {
    year: 2025,
    edition: 1,
    told: [1, 2, 1, 2, 1].map((place) => [1, place, 8, 12]),
  });
  await openedOn(server, city, DAY);
  return city;
}

/** A file as it comes, without a program between that knows gzip. */
export async function get(
  { url }: Pick<Server, 'url'>,
  path: string,
  init: RequestInit = {},
): Promise<{ status: number; headers: Headers; body: Buffer }> {
  const headers = { 'accept-encoding': 'identity', ...init.headers };
  const response = await fetch(`${url}${path}`, { redirect: 'manual', ...init, headers });
  return {
    status: response.status,
    headers: response.headers,
    body: Buffer.from(await response.arrayBuffer()),
  };
}

/** What stands in a JSON Lines file. */
type Cell = string | number | boolean | null | readonly string[];

/** The rows of a JSON Lines file of a version. */
export async function rowsOf(
  server: Pick<Server, 'url'>,
  slug: string,
  version: string,
  table: string,
): Promise<Record<string, Cell>[]> {
  const { body } = await get(server, `/results/${slug}/data/${version}/${table}.jsonl`);
  return body
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, Cell>);
}

/** The rows of a CSV of a version, every cell as the text that it is. */
export async function cellsOf(
  server: Pick<Server, 'url'>,
  slug: string,
  version: string,
  table: string,
): Promise<Record<string, string>[]> {
  const { body } = await get(server, `/results/${slug}/data/${version}/${table}.csv`);
  return parse(body, { bom: true, delimiter: ';', columns: true });
}

export const inflate = (body: Buffer): string => gunzipSync(body).toString();

/** The names of the city's versions, the latest first, as the API lists them. */
export async function listVersionNames(
  { ask }: Pick<TestServer, 'ask'>,
  { slug }: Pick<City, 'slug'>,
): Promise<readonly string[]> {
  const { data } = await ask(
    `query ($slug: String!) { municipality(slug: $slug) { openData { versions } } }`,
    {
      slug,
    },
  );
  return data.municipality.openData?.versions ?? [];
}
