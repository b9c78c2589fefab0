// Ids, slugs, codes and hosts that somebody guesses: what is another city's answers word for word as what is not there at all,
// after the same statements, so that neither words nor time tell the two apart.
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawCode } from '../support/city.ts';
import type { SignedIn } from '../support/members.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { attack, saidBy, type Attacked } from './fixture.ts';
import { hear } from './heard.ts';

let server: TestServer;
let attacked: Attacked;
let heard: ReturnType<typeof hear>;

beforeAll(async () => {
  server = await startTestServer();
  attacked = await attack(server);
  heard = hear(server.database, ['citizen', 'member', 'gate']);
});
afterAll(() => server.close());

/** What somebody hears, and after which statements. */
const asked = (query: string, variables: Readonly<Record<string, unknown>>, who: SignedIn | string) =>
  heard(async () => saidBy(await server.ask(query, variables, who)));

/** A number that no row has. */
const NOBODY = '4503599627370495';

describe("what is another city's is as what is not there", () => {
  const cases: readonly (readonly [string, string, (attacked: Attacked) => string])[] = [
    [
      'a place',
      'location(municipality: $slug, id: $id) { name }',
      ({ elsewhere }) => String(elsewhere.places[0]?.id),
    ],
    [
      'a managed place',
      'managedLocation(municipality: $slug, id: $id) { name }',
      ({ elsewhere }) => String(elsewhere.places[0]?.id),
    ],
    [
      'an improvement',
      'managedImprovement(municipality: $slug, id: $id) { text }',
      ({ elsewhere }) => String(elsewhere.improvementId),
    ],
    ['a task', 'task(municipality: $slug, id: $id) { text }', ({ elsewhere }) => String(elsewhere.taskId)],
    [
      'ratings of a place',
      'ratings(municipality: $slug, location: $id) { nodes { score } }',
      ({ elsewhere }) => String(elsewhere.places[0]?.id),
    ],
    [
      'openings of a place',
      'openings(municipality: $slug, location: $id) { nodes { id } }',
      ({ elsewhere }) => String(elsewhere.places[0]?.id),
    ],
    [
      'comments on a place',
      'comments(municipality: $slug, location: $id) { nodes { text } }',
      ({ elsewhere }) => String(elsewhere.places[0]?.id),
    ],
    [
      'a settlement',
      'managedLocations(municipality: $slug, settlement: $id) { totalCount }',
      ({ elsewhere }) => String(elsewhere.settlementId),
    ],
    [
      'the sum of a category',
      'summary(filter: { municipality: $slug, category: $id }) { count }',
      ({ elsewhere }) => String(elsewhere.categoryId),
    ],
  ];

  it.each(cases)('%s', async (_name, field, idOf) => {
    const { here } = attacked;
    const query = `query ($slug: String!, $id: ID!) { ${field} }`;
    const ask = (id: string) => asked(query, { slug: here.slug, id }, here.admin);
    // The first time more is asked, which the connection then remembers.
    await ask(NOBODY);
    const [theirs, nobodys] = [await ask(idOf(attacked)), await ask(NOBODY)];
    expect(theirs).toEqual(nobodys);
    expect(theirs.statements.length).toBeGreaterThan(0);
  });

  it.each(['settings', 'members', 'audit', 'invitations', 'comments', 'tasks', 'managedLocations'])(
    'a city whose %s are not for whoever asks, and a city that there is not',
    async (name) => {
      const query = `query ($slug: String!) { ${name}(municipality: $slug) { __typename } }`;
      const ask = (slug: string) => asked(query, { slug }, attacked.elsewhere.admin);
      await ask('atlantis');
      const [theirs, nobodys] = [await ask(attacked.here.slug), await ask('atlantis')];
      expect(theirs).toEqual(nobodys);
    },
  );

  it('files of members, and a print shop of the other city', async () => {
    const { here, elsewhere } = attacked;
    for (const path of ['journal/SLUG.csv', 'locations/SLUG.csv', 'reports/SLUG.pdf?year=2025']) {
      const get = async (slug: string) => {
        const address = `${server.url}/members/files/${path.replace('SLUG', slug)}`;
        const response = await fetch(address, { headers: elsewhere.admin.headers });
        return [response.status, await response.text()];
      };
      expect(await get(here.slug)).toEqual(await get('atlantis'));
    }
    const query = `query ($slug: String!) { signs(municipality: $slug) { totalCount } }`;
    const shop = server.printShop(elsewhere.slug);
    expect(await asked(query, { slug: here.slug }, shop)).toEqual(
      await asked(query, { slug: 'atlantis' }, shop),
    );
  });
});

describe('a slug in another case', () => {
  it('opens nothing to whoever is not let in', async () => {
    const { here, elsewhere } = attacked;
    const query = `query ($slug: String!) { members(municipality: $slug) { email } }`;
    for (const slug of [
      here.slug.toUpperCase(),
      ` ${here.slug}`,
      `${here.slug}\u200b`,
      here.slug.replace('c', 'с'),
    ])
      for (const who of [elsewhere.admin, here.admin])
        expect(saidBy(await server.ask(query, { slug }, who))).toMatchObject({
          data: null,
          codes: ['NOT_FOUND'],
        });
    const token = server.printShop(here.slug.toUpperCase());
    expect((await server.ask(query, { slug: here.slug }, token)).codes).toEqual(['FORBIDDEN']);
  });
});

describe('codes', () => {
  it('of another city lead to it alone, and one that nobody has to nothing', async () => {
    const { here, elsewhere } = attacked;
    const query = `query ($code: String!) { sign(code: $code) { __typename ... on Sign { municipality { slug } } } }`;
    const ask = (code: string) => asked(query, { code }, here.admin);
    const theirs = await ask(elsewhere.places[0]?.code ?? '');
    expect(theirs.answer.data.sign).toEqual({ __typename: 'Sign', municipality: { slug: elsewhere.slug } });
    expect((await ask(drawCode())).answer.data.sign.__typename).toBe('SignUnknown');
    // A member records signs of the own city only.
    const record = `mutation ($input: RecordSignsInput!) { recordSigns(input: $input) { unknown changed } }`;
    const recorded = async (code: string) =>
      (
        await server.ask(
          record,
          { input: { municipality: here.slug, codes: [code], state: 'DAMAGED' } },
          here.admin,
        )
      ).data.recordSigns;
    for (const code of [elsewhere.places[0]?.code ?? '', drawCode()])
      expect(await recorded(code)).toEqual({ unknown: [code], changed: 0 });
  });
});

describe('a forged host', () => {
  /** Sends with headers that fetch would not let through. */
  const send = (path: string, method: string, headers: Readonly<Record<string, string>>, body = '') =>
    new Promise<{ readonly status: number; readonly text: string; readonly headers: object }>(
      (resolve, reject) => {
        const sent = request(`${server.url}${path}`, { method, headers }, (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (piece: string) => void (text += piece));
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
          );
        });
        sent.on('error', reject).end(body);
      },
    );
  const FORGED = { host: 'evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' };

  it('stands in no page, and in no header', async () => {
    const { here } = attacked;
    for (const path of [
      `/results/${here.slug}`,
      `/s/${here.places[0]?.code}`,
      '/',
      '/members',
      '/operator',
      '/nothing',
    ]) {
      const answer = await send(path, 'GET', FORGED);
      expect(JSON.stringify(answer)).not.toContain('evil.example');
    }
  });

  it('stands in no letter', async () => {
    const { email } = attacked.here.admin;
    const headers = { ...FORGED, 'content-type': 'application/json', origin: server.gate.membersUrl };
    await send('/members/auth/request-password-reset', 'POST', headers, JSON.stringify({ email }));
    await server.gate.afterwards.rest();
    const letter = server.letters.findLast(({ to }) => to === email);
    expect(letter?.text).toContain(`${server.gate.membersUrl}/members/password#`);
    expect(JSON.stringify(letter)).not.toContain('evil.example');
  });

  it('lets nobody of another city in', async () => {
    const { here, elsewhere } = attacked;
    const body = JSON.stringify({ query: `{ members(municipality: "${here.slug}") { email } }` });
    const headers = {
      ...FORGED,
      host: `${here.slug}.example`,
      'content-type': 'application/json',
      ...elsewhere.admin.headers,
    };
    const answer = await send('/members/graphql', 'POST', headers, body);
    expect(answer.text).toContain('NOT_FOUND');
    expect(answer.text).not.toContain(here.admin.email);
  });
});
