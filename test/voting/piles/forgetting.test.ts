// Piles of paper slips and what was spent of them are forgotten when no vote can come any more, not a day before, and of no other city.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { dayAfter, dayIn } from '../../../server/foundation/days.ts';
import { drawPaperCode, type PaperCode } from '../../../server/foundation/paper-code.ts';
import { createCounter } from '../../../server/voting/ballots/publish-due.ts';
import { addSpent, forgetPaper } from '../../../server/voting/ballots/store-ids.ts';
import { takeTurn } from '../../../server/voting/ballots/store-lock.ts';
import { createCity, type City } from '../../support/city.ts';
import { score } from '../ballots/slips.ts';
import { noonAfter } from '../../support/nights.ts';
import { addPile } from '../../support/piles.ts';
import { startTestServer, type TestServer, UNCOUNTED } from '../../support/server.ts';
import { TEST_SLIP_IDS } from '../../support/slip-ids.ts';

let server: TestServer;
let city: City;
const DAY_MS = 86_400_000;
const LATE_DAYS = 30;
let clock = new Date();
let today: string;

beforeAll(async () => {
  server = await startTestServer({ ...UNCOUNTED, now: () => clock });
});
beforeEach(async () => {
  clock = new Date();
  today = dayIn('Europe/Sofia', clock);
  city = await createCity(server.database.owner.pool, { isDemo: false });
});
afterAll(() => server.close());

const aPile = async (beginsOn: string, endsOn: string, of = city): Promise<PaperCode[]> => {
  const codes = Array.from({ length: 5 }, () => drawPaperCode(randomBytes));
  await addPile(server.database.owner.pool, of, codes, { beginsOn, endsOn });
  return codes;
};

/** Holds the night of the day after the one so many days ahead. */
const nightAfter = (days: number) => createCounter(server.counting).openDue(noonAfter(days + 1));

async function scan(paper: PaperCode, more: object = {}): Promise<string> {
  const input = { code: city.places[0]?.code, score: 9, paper, ballotId: TEST_SLIP_IDS(paper).vote, ...more };
  const { data } = await server.ask(`mutation ($input: RateInput!) { rate(input: $input) { __typename } }`, {
    input,
  });
  return data.rate.__typename;
}

async function readIn(codes: readonly PaperCode[]): Promise<string[]> {
  const slips = codes.map((code) => ({ code, score: 3 }));
  const at = clock;
  clock = new Date();
  const member = await server.signIn(city);
  const { data } = await server.ask(
    `mutation ($input: CastPaperSlipsInput!) { castPaperSlips(input: $input) { fates } }`,
    { input: { municipality: city.slug, slips } },
    member,
  );
  clock = at;
  return data.castPaperSlips.fates;
}

async function kept({ id }: City = city): Promise<readonly [piles: number, slips: number, spent: number]> {
  const count = async (table: string) => {
    const { rows } = await server.database.owner.pool.query<{ count: number }>(
      Prisma.sql`SELECT count(*)::int FROM ${Prisma.raw(table)} WHERE municipality_id = ${id}`,
    );
    return rows[0]?.count ?? 0;
  };
  return [await count('piles'), await count('paper_slips'), await count('spent_slips')];
}

it('a pile stays as long as a vote that waited on a phone, or in a box, may come, and goes the day after', async () => {
  const last = dayAfter(today, -LATE_DAYS);
  const codes = await aPile(dayAfter(last, -9), last);
  await createCounter(server.counting).openDue(clock);
  expect(await kept()).toEqual([1, 5, 0]);
  expect(await Promise.all(codes.slice(0, 2).map((code) => scan(code, { castOn: last })))).toEqual(
    Array<string>(2).fill('RatingReceived'),
  );
  expect((await readIn(codes)).toSorted()).toEqual(['RECEIVED', 'RECEIVED', 'RECEIVED', 'USED', 'USED']);
  await nightAfter(0);
  expect(await kept()).toEqual([1, 5, 5]);
  await nightAfter(1);
  expect(await kept()).toEqual([0, 0, 0]);
  expect(new Set(await readIn(codes))).toEqual(new Set(['UNKNOWN']));
  expect(await scan(codes[0] ?? ('' as PaperCode), { castOn: last })).toBe('PaperSlipUnknown');
});

it('what was spent stays as long as a pile is left that began by the end of its year', async () => {
  // A night of tomorrow lists what came under the year of the day after it.
  const year = Number(dayAfter(today, 2).slice(0, 4));
  const over = await aPile(dayAfter(today, -60), today);
  await aPile(`${year}-12-31`, dayAfter(`${year}-12-31`, 40));
  await aPile(`${year + 1}-01-01`, dayAfter(`${year + 1}-01-01`, 300));
  await Promise.all(over.map((code) => scan(code)));
  await nightAfter(0);
  expect(await kept()).toEqual([3, 15, 5]);
  const daysTo = (day: string) => (Date.parse(day) - Date.parse(today)) / DAY_MS;
  // The one that it is of is gone, and one that began in its year is there: nothing tells which slips were of which.
  await nightAfter(daysTo(dayAfter(today, LATE_DAYS + 1)));
  expect(await kept()).toEqual([2, 10, 5]);
  await nightAfter(daysTo(dayAfter(`${year}-12-31`, 40 + LATE_DAYS)));
  expect(await kept()).toEqual([2, 10, 5]);
  await nightAfter(daysTo(dayAfter(`${year}-12-31`, 40 + LATE_DAYS + 1)));
  expect(await kept()).toEqual([1, 5, 0]);
});

it('of a pile that begins with the year what was spent stays, also where the night has the day before still', async () => {
  const [paper] = await aPile('2027-01-01', '2027-06-30');
  if (!paper) throw new TypeError('A pile has slips.');
  const slip = {
    locationId: city.places[0]?.id ?? 0n,
    categoryId: city.categoryId,
    trust: { standing: 'COUNTED', reason: null },
    paper: 'SCANNED',
    spends: TEST_SLIP_IDS(paper).vote,
    content: { kind: 'score', score: score(9) },
  } as const;
  await takeTurn(server.counting.pool, async (counter) => {
    await addSpent(counter, city.id, [{ id: crypto.randomUUID(), slip }], '2026-12-31');
    await forgetPaper(counter, city.id, '2026-12-31');
  });
  expect(await kept()).toEqual([1, 5, 1]);
});

it('of another city nothing goes', async () => {
  const other = await createCity(server.database.owner.pool, { isDemo: false });
  for (const each of [city, other]) await aPile(dayAfter(today, -90), dayAfter(today, -60), each);
  await takeTurn(server.counting.pool, (counter) => forgetPaper(counter, city.id, today));
  expect([await kept(), await kept(other)]).toEqual([
    [0, 0, 0],
    [1, 5, 0],
  ]);
});
