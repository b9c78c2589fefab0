// An event takes votes from its first day to its last, in its city's time; before and after its page says so. Nothing that was cast then is lost.
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { dayAfter } from '../../../server/foundation/days.ts';
import { drawPaperCode } from '../../../server/foundation/paper-code.ts';
import { addPlace, createCity, type City } from '../../support/city.ts';
import { addPile } from '../../support/piles.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { TEST_SLIP_IDS } from '../../support/slip-ids.ts';
import { openWaiting } from '../../support/waiting.ts';

let now = new Date('2027-06-13T09:00:00Z');
let server: TestServer;
let city: City;
beforeAll(async () => {
  server = await startTestServer({ now: () => now });
});
afterAll(() => server.close());
beforeEach(async () => {
  now = new Date('2027-06-13T09:00:00Z');
  city = await createCity(server.database.owner.pool, { isDemo: false, places: 2, commentsAllowed: true });
});

const owner = () => server.database.owner.pool;
const codeOf = () => city.places[0]?.code ?? '';

async function setDays(firstDay: string | null, lastDay: string | null): Promise<void> {
  await owner().query(
    Prisma.sql`UPDATE locations SET first_day = ${firstDay}, last_day = ${lastDay} WHERE id = ${city.places[0]?.id}`,
  );
}

async function rate(castOn: string | null = null, code = codeOf()): Promise<string> {
  const input = { code, ballotId: randomUUID(), score: 8, castOn };
  const query = 'mutation ($input: RateInput!) { rate(input: $input) { __typename } }';
  return (await server.ask(query, { input })).data.rate.__typename;
}

it.each([
  ['the last minute before it', '2027-06-11T20:59:59Z', 'SignRetired'],
  ['its first minute', '2027-06-11T21:00:00Z', 'RatingReceived'],
  ['its last minute', '2027-06-14T20:59:59Z', 'RatingReceived'],
  ['the first minute after it', '2027-06-14T21:00:00Z', 'SignRetired'],
])('in summer: %s', async (_what, instant, outcome) => {
  await setDays('2027-06-12', '2027-06-14');
  now = new Date(instant);
  expect(await rate()).toBe(outcome);
});

it.each([
  // Its day has 25 hours, and one of spring 23.
  ['2026-10-25', '2026-10-24T20:59:59Z', 'SignRetired'],
  ['2026-10-25', '2026-10-24T21:00:00Z', 'RatingReceived'],
  ['2026-10-25', '2026-10-25T21:59:59Z', 'RatingReceived'],
  ['2026-10-25', '2026-10-25T22:00:00Z', 'SignRetired'],
  ['2027-03-28', '2027-03-27T21:59:59Z', 'SignRetired'],
  ['2027-03-28', '2027-03-27T22:00:00Z', 'RatingReceived'],
  ['2027-03-28', '2027-03-28T20:59:59Z', 'RatingReceived'],
  ['2027-03-28', '2027-03-28T21:00:00Z', 'SignRetired'],
])('of the one day %s at %s: %s', async (day, instant, outcome) => {
  await setDays(day, day);
  now = new Date(instant);
  expect(await rate()).toBe(outcome);
});

describe('a vote that waited on a phone', () => {
  beforeEach(() => setDays('2027-06-12', '2027-06-14'));

  it.each([
    ['2027-06-16T09:00:00Z', '2027-06-14', 'RatingReceived'],
    ['2027-07-14T09:00:00Z', '2027-06-14', 'RatingReceived'],
    ['2027-07-15T09:00:00Z', '2027-06-14', 'SignRetired'],
    ['2027-06-16T09:00:00Z', '2027-06-15', 'SignRetired'],
    ['2027-06-13T09:00:00Z', '2027-06-11', 'SignRetired'],
  ])('and comes at %s, cast on %s: %s', async (instant, castOn, outcome) => {
    now = new Date(instant);
    expect(await rate(castOn)).toBe(outcome);
  });

  it('counts at the place of its day though the sign leads elsewhere since, or has another season', async () => {
    now = new Date('2027-06-16T09:00:00Z');
    await owner().query(
      Prisma.sql`UPDATE locations SET first_day = '2028-06-12', last_day = '2028-06-14', first_day_before = first_day,
        last_day_before = last_day WHERE id = ${city.places[0]?.id}`,
    );
    expect([await rate('2027-06-14'), await rate('2027-06-15'), await rate()]).toEqual([
      'RatingReceived',
      'SignRetired',
      'SignRetired',
    ]);
    expect((await openWaiting(server, city)).map(({ locationId }) => locationId)).toEqual([
      city.places[0]?.id,
    ]);
  });

  it('sealed on the phone, and its answer and comment, too', async () => {
    now = new Date('2027-06-16T09:00:00Z');
    const outcomes = async (castOn: string | null) => {
      const said = {
        RateSealed: { kind: 'SCORE', key: randomUUID(), sealed: '' },
        Answer: { question: String(city.questionId), options: [String(city.optionIds[0])] },
        Comment: { text: 'Хубаво беше.' },
      };
      const names: string[] = [];
      for (const [type, more] of Object.entries(said)) {
        const field = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
        const input = { code: codeOf(), ballotId: randomUUID(), castOn, ...more };
        const query = `mutation ($input: ${type}Input!) { ${field}(input: $input) { __typename } }`;
        names.push((await server.ask(query, { input })).data[field].__typename);
      }
      return names;
    };
    // Whoever has no key yet is told today's.
    expect(await outcomes('2027-06-14')).toEqual(['KeyRetired', 'AnswerReceived', 'CommentReceived']);
    expect(await outcomes(null)).toEqual(['SignRetired', 'SignRetired', 'SignRetired']);
  });
});

it('the page behind its code says from when and until when it is rated, and leads to results', async () => {
  await setDays('2027-06-12', '2027-06-14');
  const page = async (instant: string) => {
    now = new Date(instant);
    const response = await fetch(`${server.url}/s/${codeOf()}`);
    return [response.status, await response.text()] as const;
  };
  const early = await page('2027-06-11T09:00:00Z');
  expect(early[0]).toBe(404);
  expect(early[1]).toContain('се оценява от 12 юни 2027');
  const over = await page('2027-06-15T09:00:00Z');
  expect(over[0]).toBe(410);
  expect(over[1]).toContain('се оценяваше до 14 юни 2027');
  expect(over[1]).toContain(`/results/${city.slug}/${city.places[0]?.id}`);
  expect((await page('2027-06-14T09:00:00Z'))[0]).toBe(200);
  const results = await (await fetch(`${server.url}/results/${city.slug}/${city.places[0]?.id}`)).text();
  expect(results).toContain('<time dateTime="2027-06-12">12 юни 2027');
});

it('a sign that was taken down and leads to none that is open sends nobody in a circle', async () => {
  await setDays('2027-06-12', '2027-06-14');
  now = new Date('2027-06-15T09:00:00Z');
  const query = `query ($code: String!) { sign(code: $code) { __typename
    ... on SignRetired { opensOn closedOn replacement { code } } } }`;
  expect((await server.ask(query, { code: codeOf() })).data.sign).toEqual({
    __typename: 'SignRetired',
    opensOn: null,
    closedOn: '2027-06-14',
    replacement: null,
  });
});

it('a tablet at its desk is open with it', async () => {
  const tablet = await addPlace(owner(), city, 'Таблет');
  await owner().query(
    Prisma.sql`UPDATE locations SET kind = 'tablet', desk_id = ${city.places[0]?.id} WHERE id = ${tablet.id}`,
  );
  await setDays('2027-06-12', '2027-06-14');
  expect(await rate(null, tablet.code)).toBe('RatingReceived');
  now = new Date('2027-06-15T09:00:00Z');
  expect(await rate(null, tablet.code)).toBe('SignRetired');
});

describe('paper slips of it', () => {
  beforeEach(() => setDays('2027-06-12', '2027-06-14'));

  it.each([
    ['2027-07-14T09:00:00Z', 'RECEIVED'],
    ['2027-07-15T09:00:00Z', 'PLACE_RETIRED'],
    ['2027-06-11T09:00:00Z', 'PLACE_RETIRED'],
  ])('that were filled in are read at %s: %s', async (instant, fate) => {
    now = new Date(instant);
    const editor = await server.signIn(city, { role: 'editor' });
    const codes = Array.from({ length: 5 }, () => drawPaperCode(randomBytes));
    await addPile(owner(), city, codes, {
      beginsOn: '2027-06-01',
      endsOn: '2027-07-30',
      slipIds: TEST_SLIP_IDS,
    });
    const input = { municipality: city.slug, slips: codes.map((code) => ({ code, score: 7 })) };
    const query = 'mutation ($input: CastPaperSlipsInput!) { castPaperSlips(input: $input) { fates } }';
    const { data } = await server.ask(query, { input }, editor);
    expect(data.castPaperSlips.fates).toEqual(codes.map(() => fate));
  });
});

it('is nowhere offered as a place nearby before and after it', async () => {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Sofia' }).format();
  const query = `query ($slug: String!, $id: ID!) { location(municipality: $slug, id: $id) { nearby { id } } }`;
  const asked = { slug: city.slug, id: String(city.places[1]?.id) };
  const nearby = async () =>
    (await server.ask(query, asked)).data.location.nearby.map(({ id }: { id: string }) => id);
  expect(await nearby()).toEqual([String(city.places[0]?.id)]);
  await setDays(null, dayAfter(today, -1));
  expect(await nearby()).toEqual([]);
  await setDays(null, today);
  expect(await nearby()).toEqual([String(city.places[0]?.id)]);
});
