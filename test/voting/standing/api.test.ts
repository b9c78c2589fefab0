// Standing over HTTP: where a vote comes from, what it may use up, what is asked to wait, and what is opened of it.
import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCounter } from '../../../server/voting/ballots/publish-due.ts';
import { localTime } from '../../../server/foundation/local-time.ts';
import { LOOPBACK } from '../../../server/foundation/networks.ts';
import { ballotIdsOf, get, locationOf, post } from '../../http/pages/visitor.ts';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const RATE = 'mutation ($input: RateInput!) { rate(input: $input) { __typename } }';
const ANSWER = 'mutation ($input: AnswerInput!) { answer(input: $input) { __typename } }';
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

// A quiet Tuesday noon. Tests move it on.
let at = Date.parse('2026-11-24T10:00:00Z');
let server: TestServer;
let city: City;
let code: string;

beforeAll(async () => {
  server = await startTestServer({ trustedProxies: LOOPBACK, now: () => new Date(at) });
});
beforeEach(async () => {
  at += DAY;
  await server.standing.sweep();
  city = await newCity();
  code = codeAt(0);
});
afterAll(() => server.close());

const newCity = () =>
  createCity(server.database.owner.pool, { isDemo: false, places: 2, sharedNetworks: [] });
const codeAt = (place: number) => city.places[place]?.code ?? '';
const draw = () => crypto.randomUUID();
/** An address that no other test has. */
const someAddress = () => `203.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;
const through = (address: string) => ({ 'x-forwarded-for': address });
const rate = (from: string, input: object = {}, to: TestServer = server) =>
  to.ask(RATE, { input: { code, ballotId: draw(), score: 7, ...input } }, undefined, through(from));
const answer = (from: string) => {
  const input = {
    code,
    ballotId: draw(),
    question: String(city.questionId),
    options: city.optionIds.slice(0, 1).map(String),
  };
  return server.ask(ANSWER, { input }, undefined, through(from));
};
const form = (from: string, fields: Readonly<Record<string, string>>, to = code) =>
  post(server.url, `/s/${to}`, fields, { origin: server.url, ...through(from) });

/** How many slips of the city wait with each standing. */
async function waiting(of: City = city, in_: TestServer = server): Promise<Record<string, number>> {
  const { rows } = await in_.database.owner.pool.query<{ standing: string; count: number }>(
    'SELECT standing, count(*)::int AS count FROM ballots WHERE municipality_id = $1 GROUP BY standing',
    [of.id],
  );
  return Object.fromEntries(rows.map(({ standing, count }) => [standing, count]));
}

/** Looks into the boxes at the clock's time. */
function openBoxes(): Promise<unknown> {
  return createCounter(server.counting).openDue(new Date(at));
}

async function openings(): Promise<unknown[]> {
  const { rows } = await server.database.owner.pool.query(
    'SELECT standing, reason FROM openings WHERE municipality_id = $1',
    [city.id],
  );
  return rows;
}

describe('where a vote comes from', () => {
  it('is what a trusted proxy says, by the last hop, whatever stands before it', async () => {
    const address = someAddress();
    for (const forged of ['', '198.51.100.1, ', '127.0.0.1, ', 'unknown, ', '198.51.100.1, 198.51.100.2, '])
      await rate(`${forged}${address}`);
    expect(await waiting()).toEqual({ COUNTED: 2, UNCONFIRMED: 3 });
    for (let n = 0; n < 3; n += 1) await rate(someAddress());
    expect(await waiting()).toEqual({ COUNTED: 5, UNCONFIRMED: 3 });
  });

  it('is the connection where the peer is not trusted: a forged header changes nothing', async () => {
    const open = await startTestServer({ now: () => new Date(at) });
    try {
      const own = await createCity(open.database.owner.pool, { isDemo: false, sharedNetworks: [] });
      const there = { code: own.places[0]?.code };
      for (let n = 0; n < 3; n += 1) await rate(someAddress(), there, open);
      await post(
        open.url,
        `/s/${there.code}`,
        { ballotId: draw(), score: '7' },
        { origin: open.url, ...through(someAddress()) },
      );
      expect(await waiting(own, open)).toEqual({ COUNTED: 2, UNCONFIRMED: 2 });
    } finally {
      await open.close();
    }
  });

  it('is one network for a form and for the API, and for scores and answers another count each', async () => {
    const address = someAddress();
    await rate(address);
    await form(address, { ballotId: draw(), score: '3' });
    await form(address, { ballotId: draw(), score: '3' });
    expect(await waiting()).toEqual({ COUNTED: 2, UNCONFIRMED: 1 });
    for (let n = 0; n < 3; n += 1) await answer(address);
    expect(await waiting()).toEqual({ COUNTED: 4, UNCONFIRMED: 2 });
    await rate(address, { code: codeAt(1) });
    expect(await waiting()).toEqual({ COUNTED: 5, UNCONFIRMED: 2 });
  });
});

describe('a manager who votes k - 1 times from one network', () => {
  it('cannot make an opening of one visitor', async () => {
    const manager = someAddress();
    for (let n = 0; n < 4; n += 1) await rate(manager, { score: 10 });
    await rate(someAddress(), { score: 2 });
    expect(await waiting()).toEqual({ COUNTED: 3, UNCONFIRMED: 2 });
    at += DAY;
    await openBoxes();
    expect(await openings()).toEqual([]);
  });

  it('could, with many networks', async () => {
    // As many as the largest draw asks for.
    for (let n = 0; n < 8; n += 1) await rate(someAddress());
    at += DAY;
    await openBoxes();
    expect(await openings()).toEqual([{ standing: 'COUNTED', reason: null }]);
  });

  it('cannot with a whole /48 of IPv6 either make one alone', async () => {
    for (let n = 0; n < 20; n += 1) await rate(`2001:db8:77:${n.toString(16)}::1`);
    expect(await waiting()).toEqual({ COUNTED: 4, UNCONFIRMED: 16 });
  });
});

describe('the look into the box', () => {
  it('begins a new allowance, and the reason comes out with the opening', async () => {
    const address = someAddress();
    for (let n = 0; n < 25; n += 1) await rate(address);
    expect(await waiting()).toEqual({ COUNTED: 2, UNCONFIRMED: 23 });
    // Past midnight, before the municipality's hour.
    at = Date.parse(`${new Date(at).toISOString().slice(0, 10)}T23:30:00Z`);
    await openBoxes();
    await server.standing.sweep();
    await rate(address);
    expect(await waiting()).toEqual({ COUNTED: 2, UNCONFIRMED: 24 });
    at += 120 * MINUTE;
    await openBoxes();
    await server.standing.sweep();
    expect(await openings()).toEqual([{ standing: 'UNCONFIRMED', reason: 'NETWORK' }]);
    for (let n = 0; n < 3; n += 1) await rate(address);
    expect(await waiting()).toEqual({ COUNTED: 4, UNCONFIRMED: 1 });
  });
});

describe('a flood', () => {
  const fill = async (address: string): Promise<number[]> => {
    const answers = await Promise.all(Array.from({ length: 60 }, () => rate(address)));
    return answers.map(({ status }) => status);
  };

  it('is asked to wait a minute by the API, with the 61st slip of a network and not before', async () => {
    const address = someAddress();
    expect(new Set(await fill(address))).toEqual(new Set([200]));
    const refused = await rate(address);
    expect([refused.status, refused.codes]).toEqual([429, ['TOO_MANY_REQUESTS']]);
    expect(refused.headers.get('retry-after')).toBe('60');
    expect((await rate(someAddress())).status).toBe(200);
    expect(await waiting()).toEqual({ COUNTED: 3, UNCONFIRMED: 58 });
    at += MINUTE;
    expect((await rate(address)).status).toBe(200);
  });

  it('is asked to wait by a page, which keeps the vote; a minute later it is taken', async () => {
    const address = someAddress();
    await fill(address);
    const ballotId = draw();
    const page = await form(address, { ballotId, score: '9' });
    expect(page.status).toBe(429);
    expect(page.headers.get('retry-after')).toBe('60');
    expect(page.text).toContain(`action="/s/${code}"`);
    expect(page.text).toContain('name="score" value="9"');
    expect(ballotIdsOf(page)).toEqual([ballotId]);
    expect(page.text).toContain('твърде много заявки');
    at += MINUTE;
    const taken = await form(address, { ballotId, score: '9' });
    expect([taken.status, locationOf(taken).startsWith(`/s/${code}/next/`)]).toEqual([303, true]);
  });

  it('does not keep anybody from reading', async () => {
    const address = someAddress();
    await fill(address);
    await rate(address);
    expect((await get(server.url, `/s/${code}`, through(address))).status).toBe(200);
    expect((await get(server.url, `/results/${city.slug}`, through(address))).status).toBe(200);
  });
});

describe('a replay', () => {
  it('uses no allowance, in whatever numbers, and nobody of the same network notices', async () => {
    const address = someAddress();
    const ballotId = draw();
    const replays = Array.from({ length: 300 }, (_, n) => rate(address, { ballotId, score: (n % 10) + 1 }));
    const honest = rate(address);
    const answers = await Promise.all([
      ...replays,
      ...Array.from({ length: 200 }, () => rate(address, { ballotId })),
    ]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect((await honest).data.rate.__typename).toBe('RatingReceived');
    expect(await waiting()).toEqual({ COUNTED: 2 });
    await rate(address);
    expect(await waiting()).toEqual({ COUNTED: 2, UNCONFIRMED: 1 });
  });

  it('after the server started anew gives back what it took', async () => {
    const address = someAddress();
    const ids = Array.from({ length: 4 }, draw);
    for (const [n, ballotId] of ids.entries()) await rate(n < 2 ? address : someAddress(), { ballotId });
    const before = await waiting();
    // A new period remembers no ids, as a new process does.
    at += 26 * 60 * MINUTE;
    await server.standing.sweep();
    for (const ballotId of ids)
      expect((await rate(address, { ballotId })).data.rate.__typename).toBe('AlreadyReceived');
    for (let n = 0; n < 3; n += 1) await rate(address);
    expect(await waiting()).toEqual({ COUNTED: (before['COUNTED'] ?? 0) + 2, UNCONFIRMED: 1 });
  });
});

describe('hours of a category', () => {
  const OPEN_LATE = { weekday: 1, opensMinute: 0, closesMinute: 1440 };
  const say = async (hours: readonly object[]) => {
    await server.database.owner.pool.query('UPDATE categories SET hours = $2 WHERE municipality_id = $1', [
      city.id,
      JSON.stringify(hours),
    ]);
    // What people set is ten seconds old at the most.
    at += 10_000;
  };

  it('decide of a vote by code, and of a tablet by the hours of its desk', async () => {
    const { pool } = server.database.owner;
    const [desk, tablet] = city.places;
    await pool.query(`UPDATE locations SET kind = 'tablet', desk_id = $1 WHERE id = $2`, [
      desk?.id,
      tablet?.id,
    ]);
    const { weekday } = localTime('Europe/Sofia', at);
    await say([{ ...OPEN_LATE, weekday: (weekday % 7) + 1 }]);
    await rate(someAddress());
    await rate(someAddress(), { code: codeAt(1) });
    expect(await waiting()).toEqual({ UNCONFIRMED: 2 });
    await pool.query('INSERT INTO opening_hours VALUES ($1, $2, $3, 0, 1440)', [city.id, desk?.id, weekday]);
    at += 10_000;
    await rate(someAddress());
    await rate(someAddress(), { code: codeAt(1) });
    expect(await waiting()).toEqual({ UNCONFIRMED: 2, COUNTED: 2 });
  });
});
