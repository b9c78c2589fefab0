// Standing over HTTP: where a vote comes from, what it may use up, what is asked to wait, and what is opened of it.
import { describe, expect, it } from 'vitest';
import { localTime } from '../../../server/foundation/local-time.ts';
import { ballotIdsOf, get, locationOf, post } from '../../http/pages/visitor.ts';
import { createCity } from '../../support/city.ts';
import { startTestServer } from '../../support/server.ts';
import { DAY, draw, MINUTE, someAddress, through, votersOfACity } from './voting.ts';

const { clock, server, city, code, codeAt, rate, answer, form, waiting, openBoxes, openings } =
  votersOfACity();

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
    const open = await startTestServer({ now: () => new Date(clock.at) });
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
    clock.at += DAY;
    await openBoxes();
    expect(await openings()).toEqual([]);
  });

  it('could, with many networks', async () => {
    // As many as the largest draw asks for.
    for (let n = 0; n < 8; n += 1) await rate(someAddress());
    clock.at += DAY;
    await openBoxes();
    expect(await openings()).toEqual([{ standing: 'COUNTED', reason: null }]);
  });

  it('cannot with a whole /48 of IPv6 either make one alone', async () => {
    for (let n = 0; n < 20; n += 1) await rate(`2001:db8:77:${(256 * n).toString(16)}::1`);
    expect(await waiting()).toEqual({ COUNTED: 4, UNCONFIRMED: 16 });
  });
});

describe('the look into the box', () => {
  const lookNextDay = async () => {
    clock.at += DAY;
    await openBoxes();
    await server().standing.sweep();
  };

  it('leaves a network what it has used where its votes still wait, and the reason comes out with the opening', async () => {
    const address = someAddress();
    for (let n = 0; n < 25; n += 1) await rate(address);
    expect(await waiting()).toEqual({ COUNTED: 2, UNCONFIRMED: 23 });
    await lookNextDay();
    expect(await openings()).toEqual([{ standing: 'UNCONFIRMED', reason: 'NETWORK' }]);
    for (let n = 0; n < 3; n += 1) await rate(address);
    expect(await waiting()).toEqual({ COUNTED: 2, UNCONFIRMED: 3 });
  });

  it('begins a new allowance where a group was opened', async () => {
    const address = someAddress();
    for (let n = 0; n < 2; n += 1) await rate(address);
    for (let n = 0; n < 6; n += 1) await rate(someAddress());
    expect(await waiting()).toEqual({ COUNTED: 8 });
    await lookNextDay();
    expect(await openings()).toEqual([{ standing: 'COUNTED', reason: null }]);
    for (let n = 0; n < 3; n += 1) await rate(address);
    expect(await waiting()).toEqual({ COUNTED: 2, UNCONFIRMED: 1 });
  });

  it('makes nothing of a patient manager: one who votes each evening has two votes of the group of a week', async () => {
    const manager = someAddress();
    for (let evening = 0; evening < 6; evening += 1) {
      for (let n = 0; n < 2; n += 1) await rate(manager);
      await lookNextDay();
    }
    expect(await waiting()).toEqual({ COUNTED: 2, UNCONFIRMED: 10 });
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
    clock.at += MINUTE;
    expect((await rate(address)).status).toBe(200);
  });

  it('is asked to wait by a page, which keeps the vote; a minute later it is taken', async () => {
    const address = someAddress();
    await fill(address);
    const ballotId = draw();
    const page = await form(address, { ballotId, score: '9' });
    expect(page.status).toBe(429);
    expect(page.headers.get('retry-after')).toBe('60');
    expect(page.text).toContain(`action="/s/${code()}"`);
    expect(page.text).toContain('name="score" value="9"');
    expect(ballotIdsOf(page)).toEqual([ballotId]);
    expect(page.text).toContain('твърде много заявки');
    clock.at += MINUTE;
    const taken = await form(address, { ballotId, score: '9' });
    expect([taken.status, locationOf(taken).startsWith(`/s/${code()}/next/`)]).toEqual([303, true]);
  });

  it('does not keep anybody from reading', async () => {
    const address = someAddress();
    await fill(address);
    await rate(address);
    expect((await get(server().url, `/s/${code()}`, through(address))).status).toBe(200);
    expect((await get(server().url, `/results/${city().slug}`, through(address))).status).toBe(200);
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
    clock.at += 7 * DAY;
    await server().standing.sweep();
    for (const ballotId of ids)
      expect((await rate(address, { ballotId })).data.rate.__typename).toBe('AlreadyReceived');
    for (let n = 0; n < 3; n += 1) await rate(address);
    expect(await waiting()).toEqual({ COUNTED: (before['COUNTED'] ?? 0) + 2, UNCONFIRMED: 1 });
  });
});

describe('hours of a category', () => {
  const OPEN_LATE = { weekday: 1, opensMinute: 0, closesMinute: 1440 };
  const say = async (hours: readonly object[]) => {
    await server().database.owner.pool.query('UPDATE categories SET hours = $2 WHERE municipality_id = $1', [
      city().id,
      JSON.stringify(hours),
    ]);
    // What people set is ten seconds old at the most.
    clock.at += 10_000;
  };

  it('decide of a vote by code, and of a tablet by the hours of its desk', async () => {
    const { pool } = server().database.owner;
    const [desk, tablet] = city().places;
    await pool.query(`UPDATE locations SET kind = 'tablet', desk_id = $1 WHERE id = $2`, [
      desk?.id,
      tablet?.id,
    ]);
    const { weekday } = localTime('Europe/Sofia', clock.at);
    await say([{ ...OPEN_LATE, weekday: (weekday % 7) + 1 }]);
    await rate(someAddress());
    await rate(someAddress(), { code: codeAt(1) });
    expect(await waiting()).toEqual({ UNCONFIRMED: 2 });
    await pool.query('INSERT INTO opening_hours VALUES ($1, $2, $3, 0, 1440)', [
      city().id,
      desk?.id,
      weekday,
    ]);
    clock.at += 10_000;
    await rate(someAddress());
    await rate(someAddress(), { code: codeAt(1) });
    expect(await waiting()).toEqual({ UNCONFIRMED: 2, COUNTED: 2 });
  });
});
