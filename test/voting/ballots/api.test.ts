// A vote over the API: its outcomes, what is refused, and what is published after it.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPlace, createCity, type City, type CityPlace } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const RATE = `mutation ($input: RateInput!) { rate(input: $input) { __typename
  ... on RatingReceived { question { id options { id } } location { id } }
  ... on AlreadyReceived { question { id } } ... on SignRetired { code } ... on SignUnknown { didYouMean { code } } } }`;
const ANSWER = `mutation ($input: AnswerInput!) { answer(input: $input) { __typename } }`;
const SUMMARY = `query ($slug: String!, $id: ID!) { location(municipality: $slug, id: $id) { summary { count distribution } } }`;

let server: TestServer;
let city: City;
let place: CityPlace;

beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool);
});
beforeEachPlace();
afterAll(() => server.close());

function beforeEachPlace(): void {
  beforeAll(async () => {
    place = await addPlace(server.database.owner.pool, city);
  });
}

const draw = () => crypto.randomUUID();
const rate = (input: object) =>
  server.ask(RATE, { input: { code: place.code, ballotId: draw(), score: 7, ...input } });
const summary = async (id: bigint) =>
  (await server.ask(SUMMARY, { slug: city.slug, id: String(id) })).data.location.summary;

async function until<T>(look: () => Promise<T>, isRight: (value: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries++) {
    const value = await look();
    if (isRight(value) || tries > 100) return value;
    await sleep(50);
  }
}

describe('a score', () => {
  it('is published with four others, not before, and exactly as sent', async () => {
    const { id, code } = await addPlace(server.database.owner.pool, city);
    for (const score of [1, 10, 10, 7])
      expect((await rate({ code, score })).data.rate.__typename).toBe('RatingReceived');
    await sleep(300);
    expect(await summary(id)).toMatchObject({ count: 0 });
    await rate({ code, score: 3 });
    const published = await until(
      () => summary(id),
      ({ count }) => count > 0,
    );
    expect(published).toEqual({ count: 5, distribution: [1, 0, 1, 0, 0, 0, 1, 0, 0, 2] });
  });

  it('is told the question that follows it', async () => {
    const { data } = await rate({});
    expect(data.rate).toMatchObject({
      __typename: 'RatingReceived',
      question: { id: String(city.questionId) },
    });
    expect(data.rate.question.options).toHaveLength(3);
  });

  it('again with the same id changes nothing, whatever it says, however often, also after the opening', async () => {
    const { id, code } = await addPlace(server.database.owner.pool, city);
    const ballotId = draw();
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => rate({ code, ballotId, score: (index % 10) + 1 })),
    );
    const names = answers.map(({ data }) => data.rate.__typename);
    expect(names.filter((name) => name === 'RatingReceived')).toHaveLength(1);
    expect(names.filter((name) => name === 'AlreadyReceived')).toHaveLength(39);
    for (let more = 0; more < 4; more++) await rate({ code, score: 10 });
    await until(
      () => summary(id),
      ({ count }) => count > 0,
    );
    expect((await rate({ code, ballotId, score: 2 })).data.rate.__typename).toBe('AlreadyReceived');
    expect((await rate({ code, ballotId: ballotId.toUpperCase(), score: 2 })).data.rate.__typename).toBe(
      'AlreadyReceived',
    );
    for (let more = 0; more < 4; more++) await rate({ code, score: 10 });
    await sleep(300);
    expect((await summary(id)).count).toBe(5);
  });

  it.each([
    [{ score: 0 }],
    [{ score: 11 }],
    [{ score: -1 }],
    [{ score: 1.5 }],
    [{ score: '7' }],
    [{ score: null }],
    [{ score: 2 ** 40 }],
    [{ score: [7] }],
    [{ score: true }],
    [{ ballotId: '' }],
    [{ ballotId: 'x' }],
    [{ ballotId: null }],
    [{ ballotId: 1 }],
    // Version 7 carries the time.
    [{ ballotId: '0190d5a0-0000-7000-8000-000000000000' }],
    [{ ballotId: '00000000-0000-0000-0000-000000000000' }],
    [{ code: null }],
    [{ extra: 1 }],
  ])('is refused with %j', async (wrong) => {
    const answer = await rate(wrong);
    expect(answer.codes).toEqual(['BAD_INPUT']);
    expect(answer.data ?? null).toBeNull();
  });

  it('for a code with one wrong digit asks what was meant; unknown and retired ones are outcomes', async () => {
    const wrong = place.code.slice(0, 8) + String((Number(place.code[8]) + 1) % 10);
    expect((await rate({ code: wrong })).data.rate).toEqual({
      __typename: 'SignUnknown',
      didYouMean: [{ code: place.code }],
    });
    expect((await rate({ code: '000000098' })).data.rate.__typename).toBe('SignUnknown');
    const { code } = await addPlace(server.database.owner.pool, city);
    await server.database.owner.pool.query('UPDATE signs SET retired_on = current_date WHERE code = $1', [
      code,
    ]);
    expect((await rate({ code })).data.rate).toEqual({ __typename: 'SignRetired', code });
  });
});

describe('an answer', () => {
  const answer = (input: object) =>
    server.ask(ANSWER, {
      input: {
        code: place.code,
        ballotId: draw(),
        question: String(city.questionId),
        options: city.optionIds.slice(0, 1).map(String),
        ...input,
      },
    });

  it('is published with four others, as how many chose each option', async () => {
    const { id, code } = await addPlace(server.database.owner.pool, city);
    const [staff, food] = city.optionIds.map(String);
    for (const options of [[staff], [staff, food], [food], [staff], [staff]]) {
      expect((await answer({ code, options })).data.answer.__typename).toBe('AnswerReceived');
    }
    // With the scores of their place.
    for (let score = 1; score <= 5; score++) await rate({ code, score });
    const tallies = async () =>
      (
        await server.database.owner.pool.query<{ chosen: number; respondents: number }>(
          'SELECT chosen, respondents FROM answer_tallies WHERE location_id = $1 ORDER BY option_id',
          [id],
        )
      ).rows;
    const rows = await until(tallies, ({ length }) => length > 0);
    expect(rows).toEqual([
      { chosen: 4, respondents: 5 },
      { chosen: 2, respondents: 5 },
      { chosen: 0, respondents: 5 },
    ]);
  });

  it('again with the same id, also that of a score, changes nothing', async () => {
    const ballotId = draw();
    expect((await answer({ ballotId })).data.answer.__typename).toBe('AnswerReceived');
    expect((await answer({ ballotId })).data.answer.__typename).toBe('AlreadyReceived');
    expect((await rate({ ballotId })).data.rate.__typename).toBe('AlreadyReceived');
  });

  it.each([
    [{ options: [] }, 'BAD_INPUT'],
    [{ options: ['999999999'] }, 'BAD_INPUT'],
    [{ options: ['x'] }, 'NOT_FOUND'],
    [{ question: '999999999' }, 'NOT_FOUND'],
    [{ question: "1' OR 1=1" }, 'NOT_FOUND'],
    [{ options: null }, 'BAD_INPUT'],
    [{ ballotId: 'x' }, 'BAD_INPUT'],
  ])('is refused with %j', async (wrong, code) => expect((await answer(wrong)).codes).toEqual([code]));
});
