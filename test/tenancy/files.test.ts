// Walks EVERY file of members as a stranger, by sessions that ended, as whoever runs the platform, with tokens that are no
// session, as another city's admin and as members of every role; and asks the own city for what is another's.
// A new file without a case here fails.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../../prisma/generated/client.ts';
import { isPublic, mayRole } from '../../server/access/grants/policy.ts';
import { ROLES, type Role } from '../../server/access/grants/member-roles.ts';
import { LOOPBACK } from '../../server/foundation/networks.ts';
import { ADDRESSES } from '../../server/http/addresses.ts';
import { publish } from '../support/city.ts';
import { fromElsewhere } from '../support/elsewhere.ts';
import type { FullCity } from '../support/full-city.ts';
import type { SignedIn } from '../support/members.ts';
import { addPasses, type Passes } from '../support/passes.ts';
import { writeStreets } from '../support/streets-file.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { order } from '../signs/orders/ordered.ts';
import { attack, type Attacked } from './fixture.ts';

/** What a case asks for: of a city, by what the walk knows of it. */
type Known = FullCity & Readonly<Record<'order' | 'round' | 'mounting' | 'photo', string>> & Passes;

interface Case {
  readonly id?: (city: Known) => string;
  readonly params?: (city: Known) => Readonly<Record<string, string>>;
  readonly body?: (city: Known) => string;
}

const mounting = { params: (city: Known) => ({ mounting: city.mounting }) };
const parts = {
  params: ({ categoryId, settlementId }: Known) => ({
    category: String(categoryId),
    settlement: String(settlementId),
  }),
};
const place = { params: ({ places }: Known) => ({ location: String(places[0]?.id) }) };
const ofOrder = { id: ({ order }: Known) => order };

const CASES: Readonly<Record<string, Case>> = {
  'GET /journal/:slug.csv': {},
  'POST /imports/:slug': {
    body: ({ slug }) => `Идентификатор;Име (bg);Населено място;Категория\nwalk;${slug};Проба;Детски градини`,
  },
  'GET /imports/:slug.csv': {},
  'GET /imports/:slug.xlsx': {},
  'GET /locations/:slug.csv': {},
  'GET /locations/:slug.xlsx': {},
  ...Object.fromEntries(
    ['csv', 'xlsx'].flatMap((ending) => [
      [`GET /results/:slug/places.${ending}`, parts],
      [`GET /results/:slug/settlements.${ending}`, parts],
      [`GET /results/:slug/categories.${ending}`, parts],
      [`GET /results/:slug/lines.${ending}`, parts],
      [`GET /results/:slug/overview.${ending}`, parts],
      [`GET /results/:slug/compare.${ending}`, {}],
      [`GET /results/:slug/calendar.${ending}`, parts],
      [`GET /results/:slug/place.${ending}`, place],
      [`GET /praise/:slug.${ending}`, parts],
      [`GET /signs/:slug/signs.${ending}`, parts],
    ]),
  ),
  'GET /results/:slug/map.svg': parts,
  'GET /settlements/:slug/place.svg': { params: () => ({ latitude: '42.4', longitude: '25.6' }) },
  'GET /streets/:slug/:id.mvt': { id: () => '0-0-0' },
  'GET /signs/:slug/signs.svg': parts,
  'GET /orders/:slug/picture.png': {
    params: ({ places }) => ({ code: places[0]?.code ?? '', format: 'a5', design: 'classic' }),
  },
  'GET /orders/:slug/:id/labels.pdf': ofOrder,
  'GET /orders/:slug/:id/mounting-list.pdf': ofOrder,
  'GET /rounds/:slug/:id/mounting-list.pdf': { id: ({ round }) => round },
  'GET /rounds/:slug/photo.jpg': mounting,
  'GET /rounds/:slug/position.svg': mounting,
  'GET /improvements/:slug/photo.jpg': { params: ({ photo }) => ({ hash: photo }) },
  'POST /arms/:slug': { body: () => 'This is no drawing.' },
  'POST /boundary/:slug': { body: () => 'This is no boundary.' },
  'POST /improvements/:slug': { body: () => 'This is no photo.' },
  'GET /praise/:slug.pdf': { params: ({ places }) => ({ location: String(places[0]?.id) }) },
  'GET /reports/:slug.pdf': { params: () => ({ year: '2025' }) },
  'GET /documents/:slug.pdf': { params: () => ({ name: 'RECORD' }) },
};

const FOLDER = '/members/files';

/** Of the table of addresses those of files, each with what it asks of the policy. */
const FILES = ADDRESSES.flatMap(({ methods: [method = 'GET'], path, who }) =>
  path.startsWith(FOLDER) && typeof who === 'object'
    ? who.member.map((action) => ({ method, path: path.slice(FOLDER.length), action }))
    : [],
);
type FileRow = (typeof FILES)[number];

const nameOf = ({ method, path }: FileRow) => `${method} ${path}`;

let server: TestServer;
let attacked: Attacked;
let here: Known;
let elsewhere: Known;
const roles = new Map<Role, SignedIn>();

/** What the walk needs to know of the city beside what it has. */
async function know(city: FullCity): Promise<Known> {
  const owner = server.database.owner.pool;
  await publish(owner, city, { id: city.places[0]?.id ?? 0n }, '2026-10-02', Array<number>(60).fill(10));
  // Arms and an order that can be drawn, and a place that stands somewhere.
  await owner.query(Prisma.sql`UPDATE municipalities SET arms = NULL WHERE municipality_id = ${city.id}`);
  await owner.query(
    Prisma.sql`UPDATE locations SET latitude = 42.42, longitude = 25.63 WHERE municipality_id = ${city.id}`,
  );
  const { order: ordered } = await order(server, city, city.admin, {
    parts: [{ quantity: 1, codes: [city.places[0]?.code] }],
    deliveryAddress: city.slug,
    dueOn: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
  });
  const first = async (query: Prisma.Sql) => (await owner.query<{ id: string }>(query)).rows[0]?.id ?? '';
  const [round, mounted, photo] = [
    await first(Prisma.sql`SELECT id FROM mounting_rounds WHERE municipality_id = ${city.id}`),
    await first(Prisma.sql`SELECT id FROM mountings WHERE municipality_id = ${city.id}`),
    await first(Prisma.sql`SELECT hash AS id FROM photos WHERE municipality_id = ${city.id}`),
  ];
  const passes = await addPasses(owner, city);
  return { ...city, ...passes, order: ordered.id as string, round, mounting: mounted, photo };
}

beforeAll(async () => {
  server = await startTestServer({ trustedProxies: LOOPBACK, streetsFile: await writeStreets() });
  attacked = await attack(server);
  here = await know(attacked.here);
  elsewhere = await know(attacked.elsewhere);
  for (const role of ROLES) {
    const scope = role === 'local' ? { settlementId: here.settlementId } : {};
    roles.set(role, await server.signIn(here, { role, name: here.slug, ...scope }));
  }
});
afterAll(() => server.close());

/** Asks the city for the file, of what is `of`'s. */
async function fetchFile(
  { method, path }: FileRow,
  { city, of = city }: { readonly city: Known; readonly of?: Known },
  headers: Readonly<Record<string, string>> = {},
) {
  const { id, params, body } = CASES[`${method} ${path}`] ?? {};
  const at = path.replace(':slug', city.slug).replace(':id', id?.(of) ?? '');
  const query = new URLSearchParams({ ...params?.(of), language: 'bg' }).toString();
  const response = await fetch(`${server.url}${FOLDER}${at}?${query}`, {
    method,
    headers: { origin: server.gate.membersUrl, ...fromElsewhere(), ...headers },
    ...(body && { body: body(of) }),
  });
  const text = await response.text();
  return { status: response.status, text, code: /"code":"(\w+)"/.exec(text)?.[1] };
}

it('every file of members has a case here', () => {
  expect(Object.keys(CASES).toSorted()).toEqual(FILES.map(nameOf).toSorted());
});

describe.each(FILES.map((file) => [nameOf(file), file] as const))('%s', (_name, file) => {
  const isOpen = isPublic(file.action);

  it('is taken by whoever may, and by nobody else', async () => {
    const { expired, revoked, operator } = attacked;
    const { printShop, database } = server;
    const places = async () =>
      (await database.owner.pool.query('SELECT count(*)::int FROM locations')).rows[0];
    const before = await places();
    const tokens = [
      printShop(here.slug),
      printShop(elsewhere.slug),
      here.shop,
      here.fitter,
      elsewhere.shop,
      elsewhere.fitter,
    ];
    const strangers = [
      {},
      expired.headers,
      revoked.headers,
      ...tokens.map((authorization) => ({ authorization })),
    ];
    for (const headers of strangers) {
      const { status, code, text } = await fetchFile(file, { city: here }, headers);
      expect([status, code]).toEqual(isOpen ? [200, undefined] : [401, 'UNAUTHENTICATED']);
      expect(text).not.toContain(elsewhere.slug);
    }
    for (const { headers } of [operator, elsewhere.admin]) {
      const { status, code, text } = await fetchFile(file, { city: here }, headers);
      expect([status, code]).toEqual(isOpen ? [200, undefined] : [404, 'NOT_FOUND']);
      expect(text).not.toContain(elsewhere.slug);
    }
    for (const role of ROLES) {
      const { status, code, text } = await fetchFile(file, { city: here }, roles.get(role)?.headers);
      const may = isOpen || mayRole(role, file.action);
      expect([role, status, code]).toEqual([role, ...(may ? [200, undefined] : [403, 'FORBIDDEN'])]);
      expect(text).not.toContain(elsewhere.slug);
    }
    // Nor does a table that is sent add any, before its plan was agreed to.
    expect(await places()).toEqual(before);
  });

  it('holds nothing of another city, whatever it is asked for', async () => {
    const { id, params } = CASES[nameOf(file)] ?? {};
    if (!id && !params) return;
    const { text, code } = await fetchFile(file, { city: here, of: elsewhere }, here.admin.headers);
    expect([undefined, 'NOT_FOUND', 'BAD_INPUT']).toContain(code);
    expect(text).not.toContain(elsewhere.slug);
  });

  it('is another city’s to nobody by the name of a city that is not there', async () => {
    const nowhere = { ...here, slug: 'atlantis' };
    const none = await fetchFile(file, { city: nowhere }, elsewhere.admin.headers);
    const other = await fetchFile(file, { city: here }, elsewhere.admin.headers);
    expect(none.status).toBe(404);
    if (!isOpen) expect(none).toEqual(other);
  });
});
