// Walks EVERY address of the table as whoever may and as everybody who may not: a stranger, sessions that ended, another city's
// admin, the platform's operator, tokens and passes of both cities. A new address is walked without a word; one with a part that is
// not known here, or with another kind of who may, fails.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOOPBACK } from '../../server/foundation/networks.ts';
import { ADDRESSES } from '../../server/http/addresses.ts';
import type { Who } from '../../server/http/router/address.ts';
import { filled } from '../support/addresses.ts';
import { fromElsewhere } from '../support/elsewhere.ts';
import type { FullCity } from '../support/full-city.ts';
import { addPasses, type Passes } from '../support/passes.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { attack, type Attacked } from './fixture.ts';

type Row = (typeof ADDRESSES)[number];
type Known = FullCity & Passes;
type Headers = Readonly<Record<string, string>>;

/** Pages and files that name every city there is. */
const OF_ALL: ReadonlySet<string> = new Set(['/', '/code', '/sitemap.xml', '/api/v1/municipalities']);
/** Each field of theirs is walked in test/tenancy.test.ts, test/tenancy/passes.test.ts and test/operator/operators/walk.test.ts. */
const OF_FIELDS = ['/graphql', '/members/graphql', '/operator/graphql'];
/** Each action of theirs is walked with what it asks for in test/tenancy/files.test.ts, and in test/tenancy/beside.test.ts. */
const OF_ACTIONS = /^\/members\/(files\/.*|preview)$/;

let server: TestServer;
let attacked: Attacked;
let here: Known;
let elsewhere: Known;

beforeAll(async () => {
  server = await startTestServer({ trustedProxies: LOOPBACK });
  attacked = await attack(server);
  const owner = server.database.owner.pool;
  here = { ...attacked.here, ...(await addPasses(owner, attacked.here)) };
  elsewhere = { ...attacked.elsewhere, ...(await addPasses(owner, attacked.elsewhere)) };
});
afterAll(() => server.close());

/** Asks for the city's, by the link with the token, with nothing sent. */
async function ask({ path }: Row, method: string, city: Known, headers: Headers = {}, token = 'nobodys') {
  const place = String(city.places[0]?.id);
  const parts = {
    slug: city.slug,
    code: city.places[0]?.code ?? '',
    id: path.startsWith('/mount/') ? '00000000-0000-4000-8000-000000000000' : place,
    token,
    file: 'nothing.pdf',
    hash: 'B'.repeat(22),
    year: '2025',
    step: 'comment',
    paper: '0'.repeat(20),
    team: '0'.repeat(20),
    version: 'latest',
    name: 'ratings.csv',
  };
  const response = await fetch(server.url + filled({ path }, parts), {
    method,
    redirect: 'manual',
    headers: { origin: server.gate.membersUrl, ...fromElsewhere(), ...headers },
    ...(method === 'POST' && { body: new URLSearchParams() }),
  });
  return { status: response.status, text: await response.text() };
}

const tokenIn = (authorization: string) => authorization.replace('Bearer ', '');

/** Tokens of the header of authorization, good ones of both cities. */
const shown = () =>
  [here, elsewhere]
    .flatMap(({ slug, shop, fitter, mysteryClient }) => [server.printShop(slug), shop, fitter, mysteryClient])
    .map((authorization) => ({ authorization }));

/** Everybody who is nothing in the city. */
const nobodies = (): readonly Headers[] => [
  {},
  attacked.expired.headers,
  attacked.revoked.headers,
  attacked.operator.headers,
  elsewhere.admin.headers,
  ...shown(),
];

const HOLDERS = ['shop', 'fitter', 'mysteryClient'] as const satisfies readonly (keyof Passes)[];

/** By the link the one city is shown and no other; without a good one of its kind nothing is. */
const walkLink = (kind: keyof Passes) => async (row: Row, method: string) => {
  if (row.path.includes(':token')) {
    const own = await ask(row, method, here, {}, tokenIn(here[kind]));
    const foreign = await ask(row, method, here, {}, tokenIn(elsewhere[kind]));
    expect([own.status < 500, foreign.status]).toEqual([true, own.status]);
    expect(own.text).not.toContain(elsewhere.slug);
    expect(foreign.text).not.toContain(here.slug);
  }
  const others = HOLDERS.filter((holder) => holder !== kind).map((holder) => here[holder]);
  const wrong = [...others, server.printShop(here.slug)].map((shown): [Headers, string] => [
    {},
    tokenIn(shown),
  ]);
  const without = [...nobodies(), here.admin.headers].map((headers): [Headers] => [headers]);
  for (const [headers, token] of [...wrong, ...without]) {
    // Where the address has no token the header shows the pass: another round's is not this one's.
    const { status, text } = await ask(row, method, here, headers, token);
    expect([401, 403, 404]).toContain(status);
    for (const { slug } of [here, elsewhere]) expect(text).not.toContain(slug);
  }
};

const WALKS: Readonly<
  Record<Extract<Who, string> | 'member', (row: Row, method: string) => void | Promise<void>>
> = {
  anybody: async (row, method) => {
    const open = await ask(row, method, here);
    expect(open.status).toBeLessThan(500);
    // Behind the guard it is about whoever asks.
    const isGuarded = row.door === 'members' || row.door === 'operators';
    const asked = isGuarded || method === 'POST' ? [] : nobodies();
    for (const headers of [{}, ...asked]) {
      const { status, text } = await ask(row, method, here, headers);
      expect(status).toBe(open.status);
      if (!OF_ALL.has(row.path)) expect(text).not.toContain(elsewhere.slug);
    }
  },
  fields: ({ path }) => expect(OF_FIELDS).toContain(path),
  member: ({ path }) => expect(path).toMatch(OF_ACTIONS),
  operator: async (row, method) => {
    for (const headers of [...nobodies(), here.admin.headers]) {
      if (headers === attacked.operator.headers) continue;
      const { status, text } = await ask(row, method, here, headers);
      expect([401, 403, 404]).toContain(status);
      expect(text).not.toContain(here.slug);
    }
  },
  shop: walkLink('shop'),
  fitter: walkLink('fitter'),
  mysteryClient: walkLink('mysteryClient'),
};

describe.each(ADDRESSES.map((row) => [`${row.methods.join(', ')} ${row.path}`, row] as const))(
  '%s',
  (_name, row) => {
    it.each(row.methods.filter((method) => method === 'GET' || method === 'POST'))('%s', async (method) => {
      await WALKS[typeof row.who === 'string' ? row.who : 'member'](row, method);
    });
  },
);
