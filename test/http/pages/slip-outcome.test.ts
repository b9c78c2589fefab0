// What became of a posted slip, as data for the page's script: the same votes, the same ids, no page in answer.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { post, type Seen } from './visitor.ts';

let server: TestServer;
let city: City;
let code: string;

beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool, { isDemo: false });
  code = city.places[0]?.code ?? '';
});
afterAll(() => server.close());

const send = (path: string, fields: Readonly<Record<string, string>>, origin = server.url) =>
  post(server.url, path, fields, { origin, accept: 'application/json' });
const outcomeOf = ({ status, text }: Seen) => [status, JSON.parse(text)];

test('a score and an answer are received, and once more had been received before', async () => {
  const answer = { question: String(city.questionId), option: String(city.optionIds[0]) };
  for (const [path, fields, next] of [
    [`/s/${code}/vote`, { score: '7' }, new RegExp(`^/s/${code}/next/[\\w-]+$`)],
    [`/s/${code}/answer`, answer, new RegExp(`^/s/${code}/thanks`)],
  ] as const) {
    const slip = { ...fields, ballotId: randomUUID() };
    for (const already of [false, true]) {
      const sent = await send(path, slip);
      expect(outcomeOf(sent)).toEqual([
        200,
        { state: 'received', already, next: expect.stringMatching(next) },
      ]);
      expect(sent.headers.get('cache-control')).toBe('no-store');
    }
  }
});

test('the language that was chosen by hand comes along', async () => {
  const [, outcome] = outcomeOf(await send(`/s/${code}?language=en`, { score: '7', ballotId: randomUUID() }));
  expect(outcome.next).toMatch(/[?]language=en$/);
});

test('what nobody will ever take is refused: without a score, without an id, from elsewhere', async () => {
  const ballotId = randomUUID();
  expect(outcomeOf(await send(`/s/${code}`, { ballotId }))).toEqual([
    400,
    { state: 'refused', location: null },
  ]);
  expect(outcomeOf(await send(`/s/${code}`, { score: '7', ballotId: '' }))).toEqual([
    400,
    { state: 'refused', location: null },
  ]);
  expect(outcomeOf(await send(`/s/${code}`, { score: '7', ballotId }, 'https://elsewhere.example'))).toEqual([
    403,
    { state: 'refused', location: null },
  ]);
});

test('a sign that is gone, or never was: the page that says so', async () => {
  const { pool } = server.database.owner;
  const { places } = await createCity(pool, { isDemo: false });
  const retired = places[0]?.code ?? '';
  await pool.query('UPDATE signs SET retired_on = current_date WHERE code = $1', [retired]);
  const answer = { question: String(city.questionId), option: String(city.optionIds[0]) };
  for (const [path, fields, status, location] of [
    [`/s/${retired}/vote`, { score: '7' }, 410, `/s/${retired}`],
    [`/s/${retired}/comment`, { comment: 'Clean.' }, 410, `/s/${retired}`],
    [`/s/${retired}/answer`, answer, 410, `/s/${retired}`],
    ['/s/123?language=en', { score: '7' }, 404, '/s/123?language=en'],
  ] as const)
    expect(outcomeOf(await send(path, { ...fields, ballotId: randomUUID() }))).toEqual([
      status,
      { state: 'refused', location },
    ]);
});

test('a flood is busy, and says when to come again', async () => {
  const { places } = await createCity(server.database.owner.pool, { isDemo: false, sharedNetworks: [] });
  const path = `/s/${places[0]?.code}`;
  const sent = await Promise.all(
    Array.from({ length: 70 }, () => send(path, { score: '7', ballotId: randomUUID() })),
  );
  const busy = sent.filter(({ status }) => status === 429);
  expect(busy.length).toBeGreaterThan(0);
  for (const each of busy) {
    expect(outcomeOf(each)).toEqual([429, { state: 'busy' }]);
    expect(each.headers.get('retry-after')).toBe('60');
  }
});
