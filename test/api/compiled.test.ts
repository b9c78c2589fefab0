// Operations that are compiled: what may not be compiled, and that variables count each time one runs.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CITIZEN } from '../../server/access/grants/viewer.ts';
import type { Viewer } from '../../server/access/grants/viewers.ts';
import { compileOperation } from '../../server/api/compiled.ts';
import type { Context } from '../../server/api/context.ts';
import { createRequestServers } from '../../server/municipality/service-requests/ask-server.ts';
import { createContext } from '../../server/http/request-context.ts';
import { NO_STREETS } from '../../server/foundation/streets/streets.ts';
import { createRemembered } from '../../server/municipality/lookup-cache.ts';
import { createPrintTokens } from '../../server/municipality/municipalities/print-tokens.ts';
import { rememberErrors } from '../../server/foundation/log-memory.ts';
import { createTraffic } from '../../server/api/traffic.ts';
import { EVERY_ADDRESS, unknownPlatform } from '../support/platform.ts';
import { TEST_SLIP_IDS } from '../support/slip-ids.ts';
import { createCity, type City } from '../support/city.ts';
import { RIGHT_CLOCK } from '../support/clock.ts';
import { createExports } from '../../server/operator/exports/exporting.ts';
import { ALONE } from '../../server/municipality/cells/cells.ts';
import { NOBODY } from '../../server/results/benchmark/exchange.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let city: City;
let context: Context;

beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool, { isDemo: false, places: 3 });
  const { citizen } = server.database;
  const house = {
    database: server.database,
    box: server.box,
    judge: () => Promise.reject(new Error('Nobody votes here.')),
    slipIds: TEST_SLIP_IDS,
    remembered: createRemembered({ citizen, now: () => 0, freshMs: 0 }),
    printTokens: createPrintTokens('', Buffer.alloc(32), citizen),
    gate: server.gate,
    publicUrl: server.url,
    platform: unknownPlatform(server.url),
    cells: ALONE,
    exchange: NOBODY,
    addresses: EVERY_ADDRESS,
    requestServers: createRequestServers({
      hosts: [],
      key: randomBytes(32),
      random: randomBytes,
      steady: () => performance.now(),
      patienceMs: 1,
    }),
    streets: NO_STREETS,
    erasureDays: 30,
    exports: createExports({ folder: '', log: { note: () => undefined }, now: () => new Date() }),
    memory: rememberErrors({ note: () => undefined }, () => new Date()),
    traffic: createTraffic(randomBytes, 1),
    findCondition: () => Promise.reject(new Error('Nobody asks for it here.')),
    clock: RIGHT_CLOCK,
    now: () => new Date(),
  };
  context = createContext(house, CITIZEN, () => null);
});
afterAll(() => server.close());

it('the context of a house that is a context itself is of whoever asks now', () => {
  const shop: Viewer = { kind: 'printShop', municipalityId: city.id };
  expect(createContext(context, shop, () => null).viewer).toBe(shop);
});

describe('compileOperation', () => {
  it.each([
    ['no name', '{ municipalities { slug } }', /name/],
    ['an unknown field', 'query A { nothing }', /Cannot query field/],
    ['no operation', 'fragment A on Query { municipalities { slug } }', /name/],
    [
      'two votes',
      'mutation A($a: RateInput!) { a: rate(input: $a) { __typename } b: rate(input: $a) { __typename } }',
      /one vote/,
    ],
    [
      'more than the limits allow',
      'query A { municipalities { locations(first: 100) { nodes { summary { byLocation(first: 100) { summary { count } } } } } } }',
      /limit of complexity/,
    ],
    ['no end', `query A { ${'__typename '.repeat(2_001)} }`, /Syntax Error/],
  ])('refuses %s', (_what, text, message) => {
    expect(() => compileOperation(text)).toThrow(message);
  });
});

describe('a page whose size is a variable', () => {
  const PAGES = `query Pages($slug: String!, $first: Int, $last: Int, $inner: Int) { municipality(slug: $slug) {
    locations(first: $first, last: $last) { nodes { id municipality { locations(first: $inner) { totalCount } } } } } }`;

  it.each([
    [{ first: 1_000_000_000 }, 'BAD_INPUT'],
    [{ first: 101 }, 'BAD_INPUT'],
    [{ first: -1 }, 'BAD_INPUT'],
    [{ first: 100, inner: 100 }, 'TOO_COMPLEX'],
    [{ last: 1_000_000_000 }, 'BAD_INPUT'],
    [{ last: 101 }, 'BAD_INPUT'],
    [{ last: 100, inner: 100 }, 'TOO_COMPLEX'],
  ])('is refused with %j before anything runs', async (variables, code) => {
    let statements = 0;
    const count = () => {
      statements += 1;
    };
    server.database.citizen.pool.on('acquire', count);
    const outcome = await compileOperation(PAGES).run({ slug: city.slug, ...variables }, context);
    server.database.citizen.pool.off('acquire', count);
    expect(outcome).toMatchObject({ data: undefined, failures: [{ error: { code } }] });
    expect(statements).toBe(0);
  });

  it('costs for null what is read for it: as many as a page usually has', () => {
    const { costOf } = compileOperation(PAGES);
    const costWith = (inner: number | null) => costOf({ slug: city.slug, first: 10, inner });
    expect(costWith(null)).toBe(costWith(50));
    expect(costWith(null)).toBeGreaterThan(costWith(49));
  });

  it('has as many as it asks for', async () => {
    const { data, failures } = await compileOperation(PAGES).run(
      { slug: city.slug, first: 2, inner: 1 },
      context,
    );
    expect(failures).toEqual([]);
    expect(data).toMatchObject({ municipality: { locations: { nodes: [{}, {}] } } });
  });
});
