// What comes back after a score, without a script: one length, packed or not, whatever was given, and whether a question follows or thanks.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addPlace, createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { send } from '../process/wire.ts';
import { get, locationOf, post } from './visitor.ts';

let server: TestServer;
let city: City;

beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: false, places: 1 });
  await giveBands();
});
afterAll(() => server.close());

const SCORES = Array.from({ length: 10 }, (_, at) => String(at + 1).padStart(2, '0'));
const code = () => city.places[0]?.code ?? '';

/** The whole answer, with its head, as it goes over the line. */
async function lengthOf(path: string, encoding: string): Promise<number> {
  const head = `GET ${path} HTTP/1.1\r\nhost: ${new URL(server.url).host}\r\naccept-encoding: ${encoding}\r\nconnection: close\r\n\r\n`;
  return (await send(server.url, head)).length;
}

/** Of each score at the place: how long the way on is, as a redirect and as data, and the page that it leads to. */
async function lengths(at = code()): Promise<{ all: Set<string>; titles: Set<string | undefined> }> {
  const all = new Set<string>();
  const titles = new Set<string | undefined>();
  const json = { origin: server.url, accept: 'application/json' };
  for (const score of SCORES) {
    const fields = () => ({ ballotId: crypto.randomUUID(), score });
    const next = locationOf(await post(server.url, `/s/${at}`, fields()));
    const data = await post(server.url, `/s/${at}/vote`, fields(), json);
    const pages = await Promise.all(['gzip', 'identity'].map((encoding) => lengthOf(next, encoding)));
    all.add([next.length, data.text.length, ...pages].join());
    const { status, text } = await get(server.url, next);
    expect(status).toBe(200);
    titles.add(/<legend>([^<]*)/.exec(text)?.[1]);
  }
  return { all, titles };
}

/** Has each band of scores ask a question of its own, with more or fewer words. */
async function giveBands(): Promise<void> {
  const owner = server.database.owner.pool;
  await owner.query('UPDATE questions SET to_score = 4 WHERE id = $1', [city.questionId]);
  for (const [from, to, words] of [
    [5, 8, 'Кое може да бъде подобрено, и от кого?'],
    [9, 10, 'Кое?'],
  ] as const) {
    const { rows } = await owner.query<{ id: string }>(
      `INSERT INTO questions (municipality_id, category_id, key, from_score, to_score, text, position)
       VALUES ($1, $2, $3, $4, $5, $6, $4) RETURNING id`,
      [city.id, city.categoryId, `from-${from}`, from, to, { bg: words, en: words }],
    );
    await owner.query(
      `INSERT INTO options (municipality_id, question_id, key, text, position)
       SELECT $1, $2, 'o' || nth, jsonb_build_object('bg', repeat('дума ', nth), 'en', 'word'), nth FROM generate_series(1, $3::int) nth`,
      [city.id, rows[0]?.id, from],
    );
  }
}

describe('one length', () => {
  it('where each band has a question of its own, with more or fewer words', async () => {
    const { rendered } = server.kinds;
    const before = rendered();
    const { all, titles } = await lengths();
    expect(titles.size).toBe(3);
    expect(all.size).toBe(1);
    // Each question once, for all votes, at all places of the kind.
    expect(rendered() - before).toBe(3);
    const elsewhere = await lengths((await addPlace(server.database.owner.pool, city, 'Друго „място“')).code);
    expect([elsewhere.titles.size, elsewhere.all.size, rendered() - before]).toEqual([3, 1, 3]);
  });

  it('where nothing is asked after some scores: thanks are as long as a question', async () => {
    await server.database.owner.pool.query(
      'DELETE FROM options WHERE question_id IN (SELECT id FROM questions WHERE from_score = 9 AND municipality_id = $1)',
      [city.id],
    );
    await server.database.owner.pool.query(
      'DELETE FROM questions WHERE from_score = 9 AND municipality_id = $1',
      [city.id],
    );
    const { all, titles } = await lengths();
    expect(titles.has(undefined)).toBe(true);
    expect(titles.size).toBe(3);
    expect(all.size).toBe(1);
  });
});
