// What a vote, and pages that are made anew, spend: exactly the statements and bytes of bench/budget.json, on any machine.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MunicipalityId } from '../server/foundation/municipality-id.ts';
import { get } from '../test/http/pages/visitor.ts';
import { startTestServer, type TestServer } from '../test/support/server.ts';
import { hear } from '../test/tenancy/heard.ts';
import type { BenchCity } from './counter/cities.ts';
import { aSlip } from './counter/fill.ts';
import { readBudget } from './guard/budget.ts';
import { addressesOf, publishAll } from './guard/pages.ts';
import { bodyOfVote } from './votes/body.ts';
import { makeCity } from './votes/city.ts';

const WHY = 'Right, but not what it was? Change bench/budget.json in a commit that says why.';
/** As many as go into a batch at the most (server/voting/ballots/slip-queue.ts). */
const BATCH = 200;
/** The sign's code and the city's key are random: they make some bytes of what is packed. */
const PACKED_BY_CHANCE = 8;
/** More than a first visit to a phone gets in one round trip. */
const TOO_MANY_BYTES = 14_000;

let server: TestServer;
let city: BenchCity;
let paths: Awaited<ReturnType<typeof addressesOf>>;
let code: string;
/** The clock stands still, so that nothing is forgotten but here. */
const began = Date.now();
let passed = 0;
const forgetAll = (): void => {
  passed += 60_000;
};
let statementsOf: (work: () => Promise<unknown>) => Promise<number>;

beforeAll(async () => {
  server = await startTestServer({
    remembering: { freshMs: 5_000, now: () => passed },
    now: () => new Date(began + passed),
  });
  const owner = server.database.owner.pool;
  [code = ''] = await makeCity(owner, 3);
  await publishAll(owner);
  paths = await addressesOf(owner);
  const { rows } = await owner.query<{ id: string; category: string; places: string[] }>(
    'SELECT municipality_id AS id, category_id AS category, array_agg(id::text) AS places FROM locations GROUP BY 1, 2',
  );
  const [{ id, category, places } = { id: '0', category: '0', places: [] }] = rows;
  city = { id: BigInt(id) as MunicipalityId, categoryId: BigInt(category), places: places.map(BigInt) };
  const heard = hear(server.database, ['citizen']);
  statementsOf = async (work) => (await heard(work)).statements.length;
  // The city's key is made, and what is usual in the city, are looked up once.
  await vote();
});
afterAll(() => server.close());

/** As a browser sends it; what is answered. */
async function vote(): Promise<string> {
  const [head, id, score, tail] = bodyOfVote();
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `${head}${code}${id}${randomUUID()}${score}7${tail}`,
  });
  const answer = await response.text();
  expect(answer).toContain('RatingReceived');
  return answer;
}

async function open(path = ''): Promise<void> {
  expect((await get(server.url, path)).status).toBe(200);
}

it('statements', async () => {
  const anew = (work: () => Promise<unknown>): Promise<number> => {
    forgetAll();
    return statementsOf(work);
  };
  const found = {
    // One in whose city nobody has voted in the last seconds; and the next one.
    firstVote: await anew(vote),
    vote: await statementsOf(vote),
    batch: await statementsOf(() =>
      Promise.all(Array.from({ length: BATCH }, (_, place) => server.box.cast(aSlip(city, place, 7)))),
    ),
    votePage: await anew(() => open(paths.votePage[0])),
    placeResults: await anew(() => open(paths.placeResults[0])),
  };
  expect(found, WHY).toEqual(readBudget().statements);
});

it('bytes', async () => {
  const page = await get(server.url, paths.votePage[0] ?? '', { 'accept-encoding': 'gzip' });
  const packed = Number(page.headers.get('content-length'));
  const { bytes, packedBy } = readBudget();
  const { votePage, voteAnswer } = bytes;
  const found = { votePage: Buffer.byteLength(page.text), voteAnswer: Buffer.byteLength(await vote()) };
  expect(found, WHY).toEqual({ votePage, voteAnswer });
  expect(packed).toBeLessThan(TOO_MANY_BYTES);
  // Another zlib packs otherwise, but not by much.
  if (packedBy === `zlib ${process.versions.zlib} on ${process.arch}`)
    expect(Math.abs(packed - bytes.votePagePacked), WHY).toBeLessThanOrEqual(PACKED_BY_CHANCE);
  else expect(packed / bytes.votePagePacked, WHY).toBeCloseTo(1, 1);
});
