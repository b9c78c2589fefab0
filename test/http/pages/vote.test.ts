// The forms behind a code, posted by hand: what they lead to, what they refuse, and what is in the box afterwards.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPlace, createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { ballotIdsOf, get, locationOf, post, type Seen } from './visitor.ts';

let server: TestServer;
let city: City;
let code: string;

beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool, { isDemo: false, places: 1 });
  code = city.places[0]?.code ?? '';
});
afterAll(() => server.close());

const draw = () => crypto.randomUUID();
const vote = (fields: Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>) =>
  post(server.url, `/s/${code}`, fields, headers);

async function isStored(id: string): Promise<boolean> {
  // Claimed in the statement that stores its slip, which has an id of its own.
  const { rowCount } = await server.database.owner.pool.query('SELECT FROM ballot_ids WHERE id::text = $1', [
    id,
  ]);
  return rowCount === 1;
}

/** Refused with that status on a page, and nothing in the box. */
async function expectRefused(answer: Seen, status: number, id: string): Promise<void> {
  expect(answer.status).toBe(status);
  expect(answer.text).toMatch(/<h1[ >]/);
  expect(await isStored(id)).toBe(false);
}

describe('a score', () => {
  it('leads on by 303, whose address tells nothing of the score', async () => {
    const locations: string[] = [];
    for (let score = 1; score <= 10; score++) {
      const ballotId = draw();
      const answer = await vote({ ballotId, score: String(score) });
      expect(answer.status).toBe(303);
      expect(answer.text).toBe('');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(await isStored(ballotId)).toBe(true);
      locations.push(locationOf(answer));
    }
    for (const location of locations) expect(location).toMatch(new RegExp(`^/s/${code}/next/[\\w-]{50}$`));
    expect(new Set(locations).size).toBe(10);
  });

  it('sent twice, or with another score, counts once, and the page says so', async () => {
    const ballotId = draw();
    const answers = [
      await vote({ ballotId, score: '9' }),
      ...(await Promise.all(['9', '9', '2'].map((score) => vote({ ballotId, score })))),
    ];
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(await isStored(ballotId)).toBe(true);
    const [first, second] = await Promise.all(answers.map((answer) => get(server.url, locationOf(answer))));
    const heading = (page?: Seen) => /<h1[^>]*>([^<]*)</.exec(page?.text ?? '')?.[1];
    expect(heading(first)).not.toBe(heading(second));
  });

  it('that is missing shows the page again, with a message and a ballot of its own', async () => {
    const ballotId = draw();
    const page = await vote({ ballotId });
    await expectRefused(page, 400, ballotId);
    expect(page.text).toContain('role="alert"');
    expect(ballotIdsOf(page)).toHaveLength(1);
    expect(ballotIdsOf(page)).not.toContain(ballotId);
  });

  it.each(['', '0', '11', '-1', '7.5', '7e0', 'x', '００７', '\0', '7\n'])(
    'of %j is refused',
    async (score) => {
      const ballotId = draw();
      await expectRefused(await vote({ ballotId, score }), 400, ballotId);
    },
  );

  it.each(['', 'x', '0190d5a0-0000-7000-8000-000000000000', '\0'])(
    'with the id %j is refused',
    async (ballotId) => expectRefused(await vote({ ballotId, score: '7' }), 400, ballotId.replace('\0', '')),
  );

  it('for a mistyped code says what was meant; for a retired one that it is', async () => {
    const ballotId = draw();
    const wrong = code.slice(0, 8) + String((Number(code[8]) + 1) % 10);
    const unknown = await post(server.url, `/s/${wrong}`, { ballotId, score: '7' });
    await expectRefused(unknown, 404, ballotId);
    expect(unknown.text).toContain(`href="/s/${code}"`);
    await expectRefused(await post(server.url, `/s/${wrong}`, { ballotId }), 404, ballotId);

    const retired = await addPlace(server.database.owner.pool, city);
    await server.database.owner.pool.query('UPDATE signs SET retired_on = current_date WHERE code = $1', [
      retired.code,
    ]);
    await expectRefused(
      await post(server.url, `/s/${retired.code}`, { ballotId, score: '7' }),
      410,
      ballotId,
    );
  });

  it('keeps a language that was chosen by hand', async () => {
    const answer = await post(server.url, `/s/${code}?language=en`, { ballotId: draw(), score: '7' });
    expect(locationOf(answer)).toMatch(/\?language=en$/);
    const next = await get(server.url, locationOf(answer), { 'accept-language': 'bg' });
    expect(next.headers.get('content-language')).toBe('en');
  });
});

describe('a form from a page elsewhere', () => {
  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'not an address' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'cross-site', origin: 'OWN' }],
    [{ 'sec-fetch-site': 'same-origin', origin: 'null' }],
    [{ 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }],
    [{ origin: '' }],
    [{ origin: 'OWN, OWN' }],
    [{ origin: 'http://HOST.evil.example' }],
    [{ origin: 'http://evil.HOST' }],
    [{ origin: 'http://localhost' }],
    [{ origin: 'http://localhost:1' }],
    [{ origin: 'http://127.0.0.1' }],
    [{ 'sec-fetch-site': 'SAME-ORIGIN' }],
    [{ 'sec-fetch-site': '' }],
  ])('is refused: %j', async (headers) => {
    const ballotId = draw();
    const { origin, host } = new URL(server.url);
    const own = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name,
        value.replaceAll('OWN', origin).replaceAll('HOST', host),
      ]),
    );
    await expectRefused(await vote({ ballotId, score: '1' }, own), 403, ballotId);
    const answer = { ballotId, question: String(city.questionId), option: String(city.optionIds[0]) };
    await expectRefused(await post(server.url, `/s/${code}/answer`, answer, own), 403, ballotId);
  });

  it('is not one of ours, nor of a browser that says nothing', async () => {
    for (const headers of [{}, { 'sec-fetch-site': 'none' }, { origin: server.url }])
      expect((await vote({ ballotId: draw(), score: '8' }, headers)).status).toBe(303);
  });
});

describe('the question that follows', () => {
  const answer = (fields: Readonly<Record<string, string>>) =>
    post(server.url, `/s/${code}/answer`, { question: String(city.questionId), ...fields });
  const [toThanks, toAlready] = [() => `/s/${code}/thanks`, () => `/s/${code}/thanks?already`];

  it('is asked with its options, and answered once', async () => {
    const page = await get(server.url, locationOf(await vote({ ballotId: draw(), score: '3' })));
    expect(page.status).toBe(200);
    for (const option of city.optionIds) expect(page.text).toContain(`name="option" value="${option}"`);
    const [ballotId = ''] = ballotIdsOf(page);
    const fields = new URLSearchParams({ ballotId, question: String(city.questionId) });
    for (const option of city.optionIds) fields.append('option', String(option));
    expect(locationOf(await post(server.url, `/s/${code}/answer`, fields))).toBe(toThanks());
    expect(await isStored(ballotId)).toBe(true);
    const again = await post(server.url, `/s/${code}/answer`, fields);
    expect([again.status, locationOf(again)]).toEqual([303, toAlready()]);
    expect((await get(server.url, toAlready())).status).toBe(200);
  });

  it('answered with nothing is skipped', async () => {
    const ballotId = draw();
    const skipped = await answer({ ballotId });
    expect([skipped.status, locationOf(skipped)]).toEqual([303, toThanks()]);
    expect(await isStored(ballotId)).toBe(false);
  });

  it.each([
    ['an option of nobody', { option: '999999999' }, 400],
    ['an option that is none', { option: 'x' }, 404],
    ['a question of nobody', { question: '999999999', option: '1' }, 404],
    ['a question that is none', { question: '\0', option: '1' }, 404],
  ])('answered with %s is refused', async (_what, fields, status) => {
    const ballotId = draw();
    await expectRefused(await answer({ ballotId, ...fields }), status, ballotId);
  });

  it('of another city is refused, and so is its option', async () => {
    const other = await createCity(server.database.owner.pool);
    const ballotId = draw();
    const option = String(other.optionIds[0]);
    await expectRefused(await answer({ ballotId, option }), 400, ballotId);
    await expectRefused(
      await answer({ ballotId, question: String(other.questionId), option }),
      404,
      ballotId,
    );
  });

  it.each([
    ['A'.repeat(50)],
    ['-_'.repeat(25)],
    [''.padEnd(49, 'b')],
    ['x'],
    ['%00'],
    ['%0d%0aset-cookie:x=1'],
  ])('from before a restart, or made up (%s), leads to thanks', async (token) => {
    const page = await get(server.url, `/s/${code}/next/${token}`);
    expect([page.status, locationOf(page)]).toEqual([303, toThanks()]);
    expect(page.headers.get('set-cookie')).toBeNull();
  });

  it('is not asked at a place of another kind', async () => {
    const step = locationOf(await vote({ ballotId: draw(), score: '3' }))
      .split('/')
      .at(-1);
    const other = await createCity(server.database.owner.pool);
    const page = await get(server.url, `/s/${other.places[0]?.code}/next/${step}`);
    expect(page.status).toBe(404);
    expect(page.text).not.toContain('name="option"');
  });
});
