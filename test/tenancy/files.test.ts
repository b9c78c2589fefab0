// Walks EVERY file of members as a stranger, by sessions that ended, as whoever runs the platform, with tokens that are no
// session, as another city's admin and as members of every role; and asks the own city for what is another's.
// A new file without a case here fails.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublic, mayRole } from '../../server/access/grants/policy.ts';
import { ROLES, type Role } from '../../server/access/grants/member-roles.ts';
import { LOOPBACK } from '../../server/foundation/networks.ts';
import { ADDRESSES } from '../../server/http/addresses.ts';
import { fromElsewhere } from '../support/elsewhere.ts';
import type { SignedIn } from '../support/members.ts';
import { writeStreets } from '../support/streets-file.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { inDays } from './case.ts';
import { attack, type Attacked } from './fixture.ts';
import { knowFiles, type Known } from './known-files.ts';

interface Case {
  readonly id?: (city: Known) => string;
  readonly params?: (city: Known) => Readonly<Record<string, string>>;
  readonly body?: (city: Known) => string | URLSearchParams;
}

const programme = { id: ({ programme: id }: Known) => id };
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
  'POST /people/:slug': { body: ({ slug }) => `E-mail;Name\nwalk@${slug}.example;Walk` },
  'POST /method-rows/:slug': { body: ({ slug }) => `on;kind;count;service\n${slug};x;5;y` },
  'POST /visits/:slug': { body: ({ slug }) => `place;month;visitors\n${slug};2026-10;5` },
  // Not a word of any city: it is read as any other's would be.
  'POST /gtfs/:slug': { body: ({ slug }) => slug },
  'GET /people/:slug.csv': {},
  'GET /people/:slug.xlsx': {},
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
      [`GET /comments/:slug.${ending}`, parts],
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
  ...Object.fromEntries(
    [
      'slide-light.png',
      'slide-dark.png',
      'slide-light.pdf',
      'slide-dark.pdf',
      'receipt.png',
      'receipt.pdf',
    ].map((file) => [
      `GET /signs/:slug/${file}`,
      { params: ({ places }: Known) => ({ code: places[0]?.code ?? '' }) },
    ]),
  ),
  'GET /orders/:slug/:id/labels.pdf': ofOrder,
  'GET /orders/:slug/:id/mounting-list.pdf': ofOrder,
  'GET /rounds/:slug/:id/mounting-list.pdf': { id: ({ round }) => round },
  'GET /mystery-visits/:slug/:id.csv': programme,
  'GET /mystery-visits/:slug/:id.xlsx': programme,
  'GET /rounds/:slug/photo.jpg': mounting,
  'GET /rounds/:slug/position.svg': mounting,
  'GET /improvements/:slug/photo.jpg': { params: ({ photo }) => ({ hash: photo }) },
  'POST /arms/:slug': { body: () => 'This is no drawing.' },
  'POST /piles/:slug': {
    params: () => ({}),
    body: ({ places }) =>
      new URLSearchParams({
        location: String(places[0]?.id),
        slips: '8',
        beginsOn: inDays(1),
        endsOn: inDays(30),
      }),
  },
  'GET /posters/:slug.pdf': {
    params: ({ places }) => ({ location: String(places[0]?.id), format: 'a4' }),
  },
  'GET /pulses/:slug/:id.pdf': { id: ({ pulse }) => pulse },
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

beforeAll(async () => {
  server = await startTestServer({ trustedProxies: LOOPBACK, streetsFile: await writeStreets() });
  attacked = await attack(server);
  here = await knowFiles(server, attacked.here);
  elsewhere = await knowFiles(server, attacked.elsewhere);
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
      here.mysteryClient,
      elsewhere.shop,
      elsewhere.fitter,
      elsewhere.mysteryClient,
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
