// A pulse over the API and its page: answers lie in the box as any slip, are opened once, all together, and change nothing of what is public.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayAfter, dayIn } from '../../../server/foundation/days.ts';
import { createCounter } from '../../../server/voting/ballots/publish-due.ts';
import { opensOn } from '../../../server/voting/pulses/rules.ts';
import { createCity, type City } from '../../support/city.ts';
import { noonAfter } from '../../support/nights.ts';
import { addPulse, type TestPulse } from '../../support/pulses.ts';
import { startTestServer, UNCOUNTED, type TestServer } from '../../support/server.ts';
import { scoreOf, phonesOf } from '../ballots/phones.ts';

let server: TestServer;
let city: City;
let pulse: TestPulse;
const today = dayIn('Europe/Sofia', new Date());

beforeAll(async () => {
  server = await startTestServer(UNCOUNTED);
});
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: false });
  pulse = await addPulse(server.database.owner.pool, city);
});
afterAll(() => server.close());

const phones = phonesOf(() => server);
const codeOf = (at: number): string => pulse.teams[at]?.code ?? '';

async function answer(input: object) {
  const { data, codes } = await server.ask(
    `mutation ($input: AnswerPulseInput!) { answerPulse(input: $input) { __typename
      ... on PulseReceived { isNew } ... on PulseClosed { because } } }`,
    { input: { code: codeOf(0), ballotId: crypto.randomUUID(), score: 8, ...input } },
  );
  return data?.answerPulse ?? codes;
}

/** Nights, one a day, until `days` from now. */
async function hold(days: number): Promise<void> {
  const counter = createCounter(server.counting);
  for (let day = 1; day <= days; day += 1) await counter.openDue(noonAfter(day));
}

const rowsOf = async (statement: string) =>
  (await server.database.owner.pool.query(statement, [city.id])).rows;
const results = () =>
  rowsOf('SELECT team_id, s1, s8, s10 FROM pulse_results WHERE municipality_id = $1 ORDER BY id');
const DAYS_TO_OPENING = 7;

describe('an answer', () => {
  it('is stored as any score: no row tells that it is of a team, or of which', async () => {
    expect(await answer({})).toEqual({ __typename: 'PulseReceived', isNew: true });
    expect(
      await rowsOf(
        'SELECT kind, location_id, length(sealed) AS length FROM ballots WHERE municipality_id = $1',
      ),
    ).toEqual([{ kind: 'score', location_id: null, length: 215 }]);
  });

  it('counts once, however often and by whichever way it is sent', async () => {
    const ballotId = crypto.randomUUID();
    const sent = await Promise.all(Array.from({ length: 12 }, () => answer({ ballotId })));
    expect(sent.filter(({ isNew }) => isNew)).toHaveLength(1);
    const { outcome } = await phones.send(city, scoreOf(codeOf(0), 3, ballotId));
    expect(outcome).toEqual({ state: 'received', already: true, next: null });
    expect(await rowsOf('SELECT 1 FROM ballots WHERE municipality_id = $1')).toHaveLength(1);
  });

  it.each([
    ['EARLY', { begins: 1, ends: 3 }],
    ['OVER', { begins: -5, ends: -1 }],
  ])('is %s outside of its days', async (because, days) => {
    pulse = await addPulse(server.database.owner.pool, city, days);
    expect(await answer({})).toMatchObject({ because });
    expect((await fetch(`${server.url}/s/${codeOf(0)}`)).status).toBe(410);
  });

  it('counts late where it waited on a phone, three days long', async () => {
    pulse = await addPulse(server.database.owner.pool, city, { begins: -9, ends: -3 });
    expect(await answer({ castOn: dayAfter(today, -2) })).toMatchObject({ because: 'OVER' });
    expect(await answer({ castOn: dayAfter(today, -3) })).toMatchObject({ isNew: true });
    pulse = await addPulse(server.database.owner.pool, city, { begins: -9, ends: -4 });
    expect(await answer({ castOn: dayAfter(today, -4) })).toMatchObject({ because: 'OVER' });
  });

  it.each([
    [{ score: 11 }],
    [{ score: null }],
    [{ score: 5, sealed: 'AAAA' }],
    [{ score: null, sealed: 'AAAA', key: 'x' }],
    [{ ballotId: 'x' }],
  ])('is refused: %j', async (input) => {
    expect(await answer(input)).toEqual(['BAD_INPUT']);
  });

  it.each([['0'.repeat(20)], [''], ['x'.repeat(300)], ['\0']])(
    'of an unknown team is none: %j',
    async (code) => {
      expect(await answer({ code })).toEqual({ __typename: 'PulseUnknown' });
    },
  );
});

describe('a pulse', () => {
  it('is opened once, after its days, team by team or together; what is public stays as it was', async () => {
    const counts = [12, 3, 8];
    for (const [at, count] of counts.entries())
      for (let n = 0; n < count; n += 1)
        if (n % 2) expect(await answer({ code: codeOf(at) })).toMatchObject({ isNew: true });
        else expect((await phones.send(city, scoreOf(codeOf(at), 10))).outcome.state).toBe('received');
    const opens = opensOn({ endsOn: dayAfter(today, 2) });
    await hold(DAYS_TO_OPENING - 1);
    expect(await results()).toEqual([]);
    expect(await rowsOf('SELECT 1 FROM ballots WHERE municipality_id = $1')).toHaveLength(23);
    await createCounter(server.counting).openDue(noonAfter(DAYS_TO_OPENING));
    expect(await results()).toEqual([
      { team_id: String(pulse.teams[0]?.id), s1: 0, s8: 6, s10: 6 },
      { team_id: null, s1: 0, s8: 5, s10: 6 },
    ]);
    expect(await rowsOf('SELECT opened_on::text, part_size FROM pulses WHERE municipality_id = $1')).toEqual([
      { opened_on: opens, part_size: 10 },
    ]);
    for (const table of ['ballots', 'ratings', 'openings', 'tallies', 'totals', 'rollups', 'pools'])
      expect([table, await rowsOf(`SELECT 1 FROM ${table} WHERE municipality_id = $1`)]).toEqual([table, []]);
  });

  it('does not tell a small team by itself to whoever has its code and adds answers of his own', async () => {
    pulse = await addPulse(server.database.owner.pool, city, { people: [3, 20] });
    for (let n = 0; n < 10; n += 1) await answer({ score: n < 3 ? 1 : 10 });
    for (let n = 0; n < 12; n += 1) await answer({ code: codeOf(1) });
    await hold(DAYS_TO_OPENING);
    expect(await results()).toEqual([{ team_id: null, s1: 3, s8: 12, s10: 7 }]);
  });

  it('adds nothing to what places publish in the same nights', async () => {
    const place = city.places[0]?.code ?? '';
    for (let n = 0; n < 10; n += 1) {
      for (const score of [2, 9])
        expect((await phones.send(city, scoreOf(place, score))).outcome.state).toBe('received');
      expect(await answer({ code: codeOf(n % 2), score: 5 })).toMatchObject({ isNew: true });
    }
    await hold(DAYS_TO_OPENING);
    const published = [{ s2: 10, s5: 0, s9: 10 }];
    const sums = (of: string) =>
      rowsOf(
        `SELECT sum(s2)::int AS s2, sum(s5)::int AS s5, sum(s9)::int AS s9 FROM ${of} WHERE municipality_id = $1`,
      );
    for (const table of ['tallies', 'monthly_tallies', 'rollups', 'totals'])
      expect([table, await sums(table)]).toEqual([table, published]);
    expect(await rowsOf('SELECT DISTINCT score FROM ratings WHERE municipality_id = $1 ORDER BY 1')).toEqual([
      { score: 2 },
      { score: 9 },
    ]);
    expect(await sums('pulse_results')).toEqual([{ s2: 0, s5: 10, s9: 0 }]);
  });

  it('with too few answers tells nothing, and they are gone', async () => {
    for (let n = 0; n < 9; n += 1) await answer({ code: codeOf(n % 3) });
    await hold(DAYS_TO_OPENING);
    expect(await results()).toEqual([]);
    expect(await rowsOf('SELECT 1 FROM ballots WHERE municipality_id = $1')).toEqual([]);
    expect(
      await rowsOf('SELECT 1 FROM pulses WHERE municipality_id = $1 AND opened_on IS NOT NULL'),
    ).toHaveLength(1);
  });

  it('takes no phone’s seal for another team, and none of a sign', async () => {
    const key = await phones.keyFor(city.id);
    const { sealSlip, useKey } = await import('../../../client/parts/offline/sealed-slip.ts');
    for (const [from, to] of [
      [codeOf(0), codeOf(1)],
      [city.places[0]?.code ?? '', codeOf(1)],
    ] as const) {
      useKey(from, key);
      const { fields } = await sealSlip(scoreOf(from, 1));
      expect((await phones.post({ path: `/s/${to}/vote`, fields })).outcome.state).toBe('received');
    }
    for (let n = 0; n < 10; n += 1) await answer({ code: codeOf(1) });
    await hold(DAYS_TO_OPENING);
    expect(await results()).toEqual([{ team_id: String(pulse.teams[1]?.id), s1: 0, s8: 10, s10: 0 }]);
  });

  it('of a demo city names no team beside the seal', async () => {
    city = await createCity(server.database.owner.pool, { isDemo: true });
    pulse = await addPulse(server.database.owner.pool, city);
    for (let n = 0; n < 12; n += 1) await answer({});
    expect(
      await rowsOf('SELECT 1 FROM ballots WHERE municipality_id = $1 AND location_id IS NULL'),
    ).toHaveLength(12);
  });
});
