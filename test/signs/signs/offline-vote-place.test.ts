// Where a vote counts that waited on a phone: at the place to which its code led on its day, and never twice.
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  GRACE_DAYS,
  isInGrace,
  ledTo,
  wasInUse,
} from '../../../server/municipality/codes/offline-vote-place.ts';
import { dayAfter } from '../../../server/foundation/days.ts';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { countSlips } from '../../support/waiting.ts';

const TODAY = '2026-11-26';
const ago = (days: number) => dayAfter(TODAY, -days);

describe('the day of a vote', () => {
  it.each([
    [ago(0), true],
    [ago(1), true],
    [ago(30), true],
    [ago(31), false],
    [ago(-1), false],
    ['1970-01-01', false],
  ])('%s is believed: %s', (day, isBelieved) => expect(isInGrace(day, TODAY)).toBe(isBelieved));

  it.each([
    [ago(9), 1n],
    [ago(8), 2n],
    [ago(4), 2n],
    [ago(3), 3n],
    [ago(1), 3n],
  ])('%s finds the place %s', (day, place) => {
    const moves = [
      { from: 1n, day: ago(8) },
      { from: 2n, day: ago(3) },
    ];
    expect(ledTo(3n, moves, day)).toBe(place);
    expect(ledTo(3n, [], day)).toBe(3n);
  });

  it('of the last use still counts', () => {
    expect(wasInUse(null, TODAY)).toBe(true);
    expect([ago(1), ago(0), ago(-1)].map((day) => wasInUse(new Date(TODAY), day))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('finds the place where whoever scanned in the evening of that day was', () => {
    const steps = fc.array(fc.record({ after: fc.nat(6), to: fc.bigInt(1n, 4n) }), { maxLength: 8 });
    fc.assert(
      fc.property(steps, fc.nat(60), (walk, offset) => {
        const asked = dayAfter('2026-01-01', offset);
        let [day, present, evening] = ['2026-01-01', 1n, 1n];
        const moves: { from: bigint; day: string }[] = [];
        for (const { after, to } of walk) {
          day = dayAfter(day, after);
          moves.push({ from: present, day });
          present = to;
          if (day <= asked) evening = to;
        }
        expect(ledTo(present, moves, asked)).toBe(evening);
      }),
    );
  });
});

describe('a vote that comes late', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ now: () => new Date(`${TODAY}T09:00:00Z`) });
  });
  afterAll(() => server.close());

  const owner = () => server.database.owner.pool;
  const newCity = () => createCity(owner(), { isDemo: false, places: 2, commentsAllowed: true });
  const idAt = ({ places }: City, at: number) => String(places[at]?.id);
  const codeOf = ({ places }: City) => places[0]?.code ?? '';

  async function cast(code: string, castOn: string | null, more: object = {}) {
    const input = { code, ballotId: randomUUID(), score: 7, castOn, ...more };
    const { data, codes } = await server.ask(
      `mutation ($input: RateInput!) { rate(input: $input) { __typename ... on RatingReceived { location { id } }
        ... on AlreadyReceived { location { id } } } }`,
      { input },
    );
    return { ...data?.rate, codes };
  }

  const retire = (code: string, day: string) =>
    owner().query('UPDATE signs SET retired_on = $2 WHERE code = $1', [code, day]);
  async function move(city: City, at: string) {
    const [code, from, to] = [codeOf(city), idAt(city, 0), idAt(city, 1)];
    await owner().query(
      `INSERT INTO sign_moves (municipality_id, code, from_location_id, to_location_id, moved_at, because)
        VALUES ($1, $2, $3, $4, $5, 'Moved.')`,
      [city.id, code, from, to, at],
    );
    await owner().query('UPDATE sign_codes SET location_id = $2 WHERE code = $1', [code, to]);
  }
  const waiting = (city: City) => countSlips(server, city, ({ locationId }) => String(locationId));

  it('counts at the place of its day where the code leads elsewhere since', async () => {
    const city = await newCity();
    // In Sofia that is the 20th already.
    await move(city, '2026-11-19T22:30:00Z');
    for (const [castOn, at] of [
      ['2026-11-19', 0],
      ['2026-11-20', 1],
      [ago(1), 1],
      [null, 1],
      // Not to be believed: taken as a vote of today.
      [ago(31), 1],
      [ago(-1), 1],
    ] as const)
      expect(await cast(codeOf(city), castOn)).toMatchObject({ location: { id: idAt(city, at) }, codes: [] });
    expect(await waiting(city)).toEqual({ [idAt(city, 0)]: 1, [idAt(city, 1)]: 5 });
  });

  it('counts at a sign that is retired since, 30 days at the most; one of after that does not', async () => {
    const city = await newCity();
    const code = codeOf(city);
    await retire(code, ago(5));
    for (const [castOn, outcome] of [
      [ago(GRACE_DAYS), 'RatingReceived'],
      [ago(5), 'RatingReceived'],
      [ago(4), 'SignRetired'],
      [ago(GRACE_DAYS + 1), 'SignRetired'],
      [ago(-3), 'SignRetired'],
      [TODAY, 'SignRetired'],
      [null, 'SignRetired'],
    ] as const)
      expect((await cast(code, castOn)).__typename).toBe(outcome);
    expect(await waiting(city)).toEqual({ [idAt(city, 0)]: 2 });
  });

  it('counts at a sign that is retired on its own day, where it says that it waited', async () => {
    const city = await newCity();
    const code = codeOf(city);
    await retire(code, TODAY);
    expect((await cast(code, TODAY)).__typename).toBe('RatingReceived');
    expect((await cast(code, null)).__typename).toBe('SignRetired');
  });

  it('counts at a place that is out of use since', async () => {
    const city = await newCity();
    await owner().query('UPDATE locations SET retired_on = $2 WHERE id = $1', [idAt(city, 0), ago(2)]);
    expect((await cast(codeOf(city), ago(3))).__typename).toBe('RatingReceived');
    expect((await cast(codeOf(city), ago(1))).__typename).toBe('SignRetired');
  });

  it('counts once, whatever days it says', async () => {
    const city = await newCity();
    await move(city, `${ago(3)}T09:00:00Z`);
    const ballotId = randomUUID();
    const outcomes = [];
    for (const castOn of [ago(9), ago(1), null, ago(9)])
      outcomes.push((await cast(codeOf(city), castOn, { ballotId })).__typename);
    expect(outcomes).toEqual(['RatingReceived', 'AlreadyReceived', 'AlreadyReceived', 'AlreadyReceived']);
    expect(await waiting(city)).toEqual({ [idAt(city, 0)]: 1 });
  });

  it('brings its answer and its comment to the same place', async () => {
    const city = await newCity();
    await move(city, `${ago(3)}T09:00:00Z`);
    const slip = () => ({ code: codeOf(city), ballotId: randomUUID(), castOn: ago(4) });
    const answer = { ...slip(), question: String(city.questionId), options: [String(city.optionIds[0])] };
    const send = (name: string, type: string, input: object) =>
      server.ask(`mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`, { input });
    const answered = await send('answer', 'AnswerInput', answer);
    expect(answered.data.answer.__typename).toBe('AnswerReceived');
    const commented = await send('comment', 'CommentInput', { ...slip(), text: 'Чисто е.' });
    expect(commented.data.comment.__typename).toBe('CommentReceived');
    expect(await waiting(city)).toEqual({ [idAt(city, 0)]: 2 });
  });

  it('leaves nothing of its day: in the box it is like any other', async () => {
    const city = await newCity();
    const day = ago(7);
    await cast(codeOf(city), day);
    await cast(codeOf(city), null);
    const { rows } = await owner().query<{ row: object; length: number }>(
      `SELECT to_jsonb(b) - 'sealed' AS row, octet_length(sealed) AS length FROM ballots b WHERE municipality_id = $1`,
      [city.id],
    );
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
    const ids = await owner().query<{ row: object }>(
      'SELECT to_jsonb(i) AS row FROM ballot_ids i WHERE municipality_id = $1',
      [city.id],
    );
    const kept = [...rows, ...ids.rows].map(({ row }) => row);
    expect(JSON.stringify(kept)).not.toContain(day);
    const bare = (keys: readonly string[]) =>
      rows.map(({ row }) => keys.map((key) => (row as Record<string, unknown>)[key]));
    const [late, live] = bare(['municipality_id', 'location_id', 'kind', 'key_id']);
    expect(late).toEqual(live);
    expect(new Set(ids.rows.map(({ row }) => JSON.stringify(Object.keys(row)))).size).toBe(1);
  });

  it('that says no day is refused', async () => {
    const city = await newCity();
    for (const castOn of ['yesterday', '2026-02-30', '2026-11-25T10:00:00Z'])
      expect((await cast(codeOf(city), castOn)).codes).toEqual(['BAD_INPUT']);
  });
});
