// A slip of paper counts once, however its code comes: scanned or filled in, in either order, at one moment, after nights; nothing joins it.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { drawPaperCode, type PaperCode } from '../../../server/foundation/paper-code.ts';
import { createCounter } from '../../../server/voting/ballots/publish-due.ts';
import { createSlipIds } from '../../../server/voting/piles/slip-ids.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { noonAfter } from '../../support/nights.ts';
import { addPile } from '../../support/piles.ts';
import { startTestServer, type TestServer, UNCOUNTED } from '../../support/server.ts';
import { TEST_SLIP_IDS } from '../../support/slip-ids.ts';

let server: TestServer;
let city: City;
let member: SignedIn;
const FIVE = 5;

beforeAll(async () => {
  server = await startTestServer(UNCOUNTED);
});
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: false });
  member = await server.signIn(city);
});
afterAll(() => server.close());

async function somePaper(): Promise<PaperCode[]> {
  const codes = Array.from({ length: FIVE }, () => drawPaperCode(randomBytes));
  await addPile(server.database.owner.pool, city, codes);
  return codes;
}

async function scan(paper: PaperCode): Promise<string> {
  const input = { code: city.places[0]?.code, score: 9, paper, ballotId: TEST_SLIP_IDS(paper).vote };
  const { data } = await server.ask(`mutation ($input: RateInput!) { rate(input: $input) { __typename } }`, {
    input,
  });
  return data.rate.__typename;
}

async function readIn(codes: readonly PaperCode[]): Promise<string[]> {
  const slips = codes.map((code) => ({ code, score: 3 }));
  const { data } = await server.ask(
    `mutation ($input: CastPaperSlipsInput!) { castPaperSlips(input: $input) { fates } }`,
    { input: { municipality: city.slug, slips } },
    member,
  );
  return data.castPaperSlips.fates;
}

const nights = async (from: number, to: number): Promise<void> => {
  for (let days = from; days <= to; days += 1) await createCounter(server.counting).openDue(noonAfter(days));
};

async function idsIn(table: 'ballots' | 'ballot_ids' | 'paper_slips' | 'spent_slips'): Promise<string[]> {
  const { rows } = await server.database.owner.pool.query<{ id: string }>(
    `SELECT id FROM ${table} WHERE municipality_id = $1`,
    [city.id],
  );
  return rows.map(({ id }) => id);
}

async function published(): Promise<number> {
  const { rows } = await server.database.owner.pool.query<{ count: number }>(
    'SELECT count(*)::int FROM ratings WHERE municipality_id = $1',
    [city.id],
  );
  return rows[0]?.count ?? 0;
}

it('scanned, then read from the box; and the other way round', async () => {
  const [first, second] = [await somePaper(), await somePaper()];
  const [scanned] = await Promise.all(first.map(scan));
  expect([scanned, new Set(await readIn(first))]).toEqual(['RatingReceived', new Set(['USED'])]);
  expect(new Set(await readIn(second))).toEqual(new Set(['RECEIVED']));
  expect(new Set(await Promise.all(second.map(scan)))).toEqual(new Set(['AlreadyReceived']));
  expect((await idsIn('ballots')).length).toBe(2 * FIVE);
});

it('both at one moment, many times over', async () => {
  const codes = await somePaper();
  const [fates, ...scans] = await Promise.all([
    readIn(codes),
    ...codes.flatMap((code) => [scan(code), scan(code)]),
  ]);
  const isNew = [...(fates ?? []), ...scans].filter(
    (said) => said === 'RECEIVED' || said === 'RatingReceived',
  );
  expect(isNew).toHaveLength(FIVE);
  expect((await idsIn('ballots')).length).toBe(FIVE);
});

it('after its night, and when the id of its vote is long forgotten, in both ways', async () => {
  const codes = await somePaper();
  await Promise.all(codes.map(scan));
  const before = await published();
  await nights(1, 1);
  const after = (await published()) + (await idsIn('ballots')).length;
  expect(after - before).toBe(FIVE);
  await nights(2, 38);
  expect(await idsIn('ballot_ids')).toEqual([]);
  expect(new Set(await Promise.all(codes.map(scan)))).toEqual(new Set(['AlreadyReceived']));
  expect(new Set(await readIn(codes))).toEqual(new Set(['USED']));
  expect((await published()) + (await idsIn('ballots')).length).toBe(after);
});

it('the id of its vote is no slip: sent without one it does not count where one is asked for', async () => {
  const { pool } = server.database.owner;
  await pool.query('UPDATE locations SET asks_presence = true WHERE municipality_id = $1', [city.id]);
  const papers = [...(await somePaper()), ...(await somePaper())];
  expect(new Set(await Promise.all(papers.map(scan)))).toEqual(new Set(['RatingReceived']));
  for (const paper of papers) {
    const input = { code: city.places[0]?.code, score: 1, ballotId: TEST_SLIP_IDS(paper).vote };
    await server.ask(`mutation ($input: RateInput!) { rate(input: $input) { __typename } }`, { input });
  }
  await nights(1, 1);
  const { rows } = await pool.query(
    `SELECT score, count(*)::int FROM ratings WHERE municipality_id = $1 AND standing = 'COUNTED' GROUP BY score`,
    [city.id],
  );
  expect(rows).toEqual([{ score: 9, count: papers.length }]);
});

it('no id stands in two tables, before the night and after it, and without the secret a code gives none of them', async () => {
  const codes = await somePaper();
  await Promise.all(codes.slice(1).map(scan));
  await readIn(codes);
  const strangers = createSlipIds(randomBytes(32));
  for (const isAfter of [false, true]) {
    if (isAfter) await nights(1, 1);
    const tables = await Promise.all([
      idsIn('ballots'),
      idsIn('ballot_ids'),
      idsIn('paper_slips'),
      idsIn('spent_slips'),
    ]);
    const all = tables.flat();
    expect(new Set(all).size).toBe(all.length);
    expect(tables.slice(1).map(({ length }) => length)).toEqual([FIVE, FIVE, isAfter ? FIVE : 0]);
    for (const code of codes)
      for (const id of [strangers(code).listed, strangers(code).vote, strangers(code).claim])
        expect(all).not.toContain(id);
  }
});

it('spent slips are listed in the order of their ids, all in one night’s rows', async () => {
  const [first, second] = [await somePaper(), await somePaper()];
  await Promise.all(first.map(scan));
  await nights(1, 1);
  await Promise.all(second.map(scan));
  await nights(2, 2);
  const { rows } = await server.database.owner.pool.query<{ id: string; xmin: string }>(
    'SELECT id, xmin::text FROM spent_slips WHERE municipality_id = $1 ORDER BY ctid',
    [city.id],
  );
  expect(rows.map(({ id }) => id)).toEqual(
    [...first, ...second].map((code) => TEST_SLIP_IDS(code).vote).toSorted(),
  );
  expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1);
});
