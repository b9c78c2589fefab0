// What somebody learns who asks for pages of signs and counts how much work each makes: neither which code leads somewhere, nor which place
// somebody else has just opened. Work is counted, not timed: statements of the database, and pages rendered.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPlace, createCity, drawCode, type City } from '../support/city.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let city: City;
let time = 1_000_000;
let statements = 0;

beforeAll(async () => {
  server = await startTestServer({ remembering: { now: () => time, freshMs: 5_000 } });
  city = await createCity(server.database.owner.pool, { places: 20, isDemo: false });
  // In a city there are others.
  await createCity(server.database.owner.pool, { places: 5 });
  server.database.citizen.pool.on('acquire', () => {
    statements += 1;
  });
});
afterAll(() => server.close());

interface Work {
  readonly statements: number;
  readonly rendered: number;
}

async function workOf(ask: () => Promise<unknown>): Promise<Work> {
  const [statementsBefore, renderedBefore] = [statements, server.kinds.rendered()];
  await ask();
  return {
    statements: statements - statementsBefore,
    rendered: server.kinds.rendered() - renderedBefore,
  };
}

/** Everything that was read is too old, even for an outage. */
const forget = () => {
  time += 600_000;
};

const page = async (code: string, method = 'GET', path = '/s', language = 'bg') => {
  const response = await fetch(`${server.url}${path}/${code}`, {
    method,
    headers: { 'accept-language': language },
  });
  await response.text();
  return response.status;
};
const sign = async (code: string) => {
  const fields = 'location { name settlement { name } category { name questions { id options { id } } } }';
  const { data } = await server.ask(
    `query ($code: String!) { sign(code: $code) { __typename ... on Sign { ${fields} } } }`,
    { code },
  );
  return data.sign.__typename;
};
const rate = async (code: string, castOn: string | null = null) => {
  const { data } = await server.ask(
    'mutation ($input: RateInput!) { rate(input: $input) { __typename ... on RatingReceived { question { id } } } }',
    { input: { code, castOn, ballotId: crypto.randomUUID(), score: 7 } },
  );
  return data.rate.__typename;
};
const post = async (code: string, path: 'vote' | 'answer' | 'comment') => {
  const body = new URLSearchParams({ ballotId: crypto.randomUUID() });
  const response = await fetch(`${server.url}/s/${code}/${path}`, {
    method: 'POST',
    body,
    redirect: 'manual',
  });
  await response.text();
  return response.status;
};

const today = () => new Date().toISOString().slice(0, 10);
const codeOf = (at: number) => city.places[at]?.code ?? '';

describe('a code that leads nowhere makes the statements that a sign makes, cold and warm:', () => {
  it.each([
    ['GET of its page', (code: string) => page(code), 0],
    ['HEAD of its page', (code: string) => page(code, 'HEAD'), 0],
    ['GET in another language', (code: string) => page(code, 'GET', '/s', 'en'), 0],
    ['a form without a score', (code: string) => post(code, 'vote'), 0],
    ['GraphQL’s sign', sign, 0],
    // What is stored is one statement of its own, by which every vote is alike.
    ['a vote, but for the one that stores it', (code: string) => rate(code), 1],
    ['a vote that waited, but for the one that stores it', (code: string) => rate(code, today()), 1],
  ] as const)('%s', async (_, ask, stored) => {
    const [known, unknown] = [codeOf(0), drawCode()];
    // By what rules a city's votes are judged is read by the first, and kept for longer.
    await rate(codeOf(1));
    forget();
    const coldKnown = await workOf(() => ask(known));
    const warmKnown = await workOf(() => ask(known));
    forget();
    const coldUnknown = await workOf(() => ask(unknown));
    const warmUnknown = await workOf(() => ask(unknown));
    expect(coldUnknown.statements).toBe(coldKnown.statements - stored);
    expect(warmUnknown.statements).toBe(warmKnown.statements - stored);
    expect(await ask(known)).not.toBe(await ask(unknown));
  });
});

describe('whether somebody has just opened the page of a place shows in no work of a probe:', () => {
  it.each(['bg', 'en'])('in %s', async (language) => {
    const visit = (at: number) => page(codeOf(at), 'GET', '/s', language);
    // Once, of whichever place of the kind.
    await visit(1);
    forget();
    expect(await workOf(() => visit(2))).toEqual({ statements: expect.any(Number), rendered: 0 });
    const ofVisited = await workOf(() => visit(2));
    const ofOther = await workOf(() => visit(3));
    expect(ofOther).toEqual(ofVisited);
    expect(ofOther).toEqual({ statements: 0, rendered: 0 });
    // The other way round, when all is cold.
    forget();
    const ofFirst = await workOf(() => visit(4));
    forget();
    await visit(5);
    forget();
    expect(await workOf(() => visit(5))).toEqual(ofFirst);
  });

  it('nor a vote, or a look by the API', async () => {
    forget();
    await page(codeOf(5));
    await rate(codeOf(6));
    await sign(codeOf(7));
    for (const ask of [sign, page, (code: string) => page(code, 'HEAD')])
      for (const at of [6, 7, 8])
        expect(await workOf(() => ask(codeOf(at)))).toEqual({ statements: 0, rendered: 0 });
  });

  it('a page is the place’s own all the same, renamed within 5 s', async () => {
    const owner = server.database.owner.pool;
    const place = await addPlace(owner, city, 'Детска градина „Здравец“');
    forget();
    const textOf = async (code: string) => (await fetch(`${server.url}/s/${code}`)).text();
    const named = (text: string) => /<h1[^>]*>([^<]*)/.exec(text)?.[1];
    expect(named(await textOf(place.code))).toBe('Детска градина „Здравец“');
    expect(named(await textOf(codeOf(9)))).toBe('Детска градина „Люляк“');
    await owner.query(`UPDATE locations SET name = jsonb_build_object('bg', '„Роза“ <i>.') WHERE id = $1`, [
      place.id,
    ]);
    time += 5_000;
    expect(named(await textOf(place.code))).toBe('„Роза“ &lt;i&gt;.');
    expect(await textOf(place.code)).toContain(`/s/${place.code}/vote`);
    expect(await textOf(place.code)).toContain(`/results/${city.slug}/${place.id}`);
  });
});
