// The picture of a sign before it is ordered: drawn as it is printed, kept while nothing changes, refused as the order would be.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { drawPicture } from '../../../server/signs/orders/picture-process.ts';
import { ROLES } from '../../../server/access/grants/member-roles.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { decodePng } from '../../support/pdf.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { order } from './ordered.ts';

const ASK = `query ($slug: String!, $code: String, $format: String!, $design: SignDesign!, $press: PressProfile!, $isTactile: Boolean) {
  signPicture(municipality: $slug, code: $code, format: $format, design: $design, press: $press, isTactile: $isTactile) { __typename
    ... on SignPicture { code name address } ... on Invalid { faults { field fault part } } } }`;

let server: TestServer;
let city: City;
let printer: SignedIn;
beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-11-26T10:00:00Z') });
});
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: false, places: 2 });
  printer = await server.signIn(city, { role: 'printer' });
});
afterAll(() => server.close());

const codeOf = (at = 0, of = city) => of.places[at]?.code ?? '';
const change = (statement: Prisma.Sql) => server.database.owner.pool.query(statement);
const ask = (wanted: object = {}, who = printer) =>
  server.ask(
    ASK,
    { slug: city.slug, code: codeOf(), format: 'a5', design: 'CLASSIC', press: 'UNIVERSAL', ...wanted },
    who,
  );
const asked = async (wanted: object = {}) => (await ask(wanted)).data.signPicture;
const get = (address: string, who = printer, headers: object = {}) =>
  fetch(`${server.url}${address}`, { headers: { ...who.headers, ...headers } });
async function drawn(wanted: object = {}) {
  const { address } = await asked(wanted);
  const response = await get(address);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
  const png = Buffer.from(await response.arrayBuffer());
  return { png, address, etag: response.headers.get('etag') ?? '' };
}

it.each([
  [{ format: 'a5', design: 'CLASSIC' }, [705, 1000]],
  [{ format: 'A3', design: 'LARGE' }, [707, 1000]],
  [{ format: 'sticker-60', design: 'CLASSIC', press: 'STICKER' }, [1000, 1000]],
  [{ format: 'strip', design: 'VEHICLE' }, [476, 1000]],
  [{ format: 'tent', design: 'CLASSIC' }, [707, 1000]],
  [{ format: '500x700', design: 'CLASSIC', press: 'LOCAL' }, [714, 1000]],
])('%j is the sign as it is cut, with its code', async (wanted, [width, height]) => {
  const { png } = await drawn(wanted);
  // A pixel may be lost at an edge.
  expect(Math.abs(png.readUInt32BE(16) - (width ?? 0))).toBeLessThan(3);
  expect(Math.abs(png.readUInt32BE(20) - (height ?? 0))).toBeLessThan(3);
  expect(await decodePng(png)).toBe(`${server.url}/s/${codeOf()}`.toUpperCase());
});

it('shows what is felt where it is asked for, and is refused on a format without room', async () => {
  const [felt, plain] = [await drawn({ isTactile: true }), await drawn()];
  expect(felt.png.equals(plain.png)).toBe(false);
  expect(await decodePng(felt.png)).toBe(`${server.url}/s/${codeOf()}`.toUpperCase());
  expect((await asked({ isTactile: true, format: 'a6' })).faults).toEqual([
    { field: 'isTactile', fault: 'NOT_ALLOWED', part: null },
  ]);
});

it('is not sent again while it is the same, and is another one of a place that was renamed', async () => {
  const { png, address, etag } = await drawn();
  const again = () => get(address, printer, { 'if-none-match': etag });
  const known = await again();
  expect([known.status, await known.text()]).toEqual([304, '']);
  expect(known.headers.get('cache-control')).toBe('private, no-cache');
  await change(
    Prisma.sql`UPDATE locations SET name = '{"bg": "Друго име"}' WHERE id = ${city.places[0]?.id}`,
  );
  const renamed = await again();
  expect(renamed.status).toBe(200);
  expect(png.equals(Buffer.from(await renamed.arrayBuffer()))).toBe(false);
});

it('is of any sign in use where none is named, and of none where the city has none', async () => {
  expect(await asked({ code: null })).toMatchObject({ __typename: 'SignPicture', name: expect.any(String) });
  await change(
    Prisma.sql`UPDATE signs SET retired_on = '2026-11-01' WHERE municipality_id = ${city.id} AND code <> ${codeOf(1)}`,
  );
  expect(await asked({ code: null })).toMatchObject({ code: codeOf(1) });
  await change(Prisma.sql`UPDATE signs SET retired_on = '2026-11-01' WHERE municipality_id = ${city.id}`);
  expect((await asked({ code: null })).faults).toEqual([{ field: 'parts', fault: 'REQUIRED', part: null }]);
});

it.each<[string, object, ((of: City) => Prisma.Sql) | null]>([
  ['a format that is none', { format: '20x20' }, null],
  ['a design that does not fit', { format: '50x1200' }, null],
  ['a sheet that does not hold it', { format: '1000x1000', press: 'SHEET' }, null],
  ['a name too long', {}, named('Детскаградина'.repeat(12))],
  ['letters that the typeface lacks', {}, named('幼稚園')],
  [
    'arms with a picture in them',
    {},
    ({ id }) =>
      Prisma.sql`UPDATE municipalities SET arms = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="x"/></svg>' WHERE municipality_id = ${id}`,
  ],
  [
    'a sign that was taken down',
    {},
    ({ id }) => Prisma.sql`UPDATE signs SET retired_on = '2026-11-01' WHERE municipality_id = ${id}`,
  ],
])('%s is refused as the order is', async (_name, wanted, spoil) => {
  if (spoil) await change(spoil(city));
  const refused = await asked(wanted);
  expect(refused).toMatchObject({ __typename: 'Invalid', faults: [{ fault: expect.any(String) }] });
  const { faults } = await order(server, city, printer, {
    parts: [{ quantity: 1, codes: [codeOf()] }],
    ...wanted,
  });
  expect(refused.faults).toEqual(faults);
  const { format = 'a5', press = 'UNIVERSAL' } = wanted as { format?: string; press?: string };
  const path = `/members/files/orders/${city.slug}/picture.png?code=${codeOf()}&format=${format}&design=classic`;
  // The press is nothing to a picture.
  if (press === 'UNIVERSAL') expect((await get(path)).status).toBe(400);
});

function named(name: string) {
  return ({ places }: City) =>
    Prisma.sql`UPDATE locations SET name = ${JSON.stringify({ bg: name })}::jsonb WHERE id = ${places[0]?.id}`;
}

it.each(ROLES)('%s', async (role) => {
  const { address } = await asked();
  const who = await server.signIn(city, {
    role,
    ...(role === 'local' && { settlementId: city.settlementId }),
  });
  const may = ['admin', 'editor', 'printer'].includes(role);
  expect((await ask({}, who)).codes).toEqual(may ? [] : ['FORBIDDEN']);
  expect((await get(address, who)).status).toBe(may ? 200 : 403);
});

it('is nothing to others, and of no sign of another city', async () => {
  const { address } = await asked();
  const other = await createCity(server.database.owner.pool);
  const stranger = await server.signIn(other);
  expect((await get(address, stranger)).status).toBe(404);
  expect((await fetch(`${server.url}${address}`)).status).toBe(401);
  const theirs = address.replace(codeOf(), codeOf(0, other));
  for (const wrong of [
    theirs,
    address.replace('design=classic', 'design=x'),
    address.replace('format=a5', 'format=x'),
    address.split('?')[0],
  ])
    expect([wrong, (await get(wrong)).status]).toEqual([wrong, 400]);
});

it('are drawn one after the other, and hold nothing of the database meanwhile', async () => {
  const addresses = await Promise.all(
    ['a6', 'a5', 'a4', 'a3'].map(async (format) => (await asked({ format })).address as string),
  );
  let done = 0;
  const answers = addresses.map((address) => get(address).finally(() => (done += 1)));
  await Promise.race(answers);
  const open = async () => {
    const { rows } = await change(
      Prisma.sql`SELECT count(*)::int AS open FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in%'`,
    );
    return rows;
  };
  // One that is still being read may be in a transaction for a moment; one that is held would be until all are drawn.
  await expect.poll(open).toEqual([{ open: 0 }]);
  expect(done).toBeLessThan(4);
  for (const { status } of await Promise.all(answers)) expect(status).toBe(200);
});

it('of a machine that is too busy to draw it is refused, to be asked for again', async () => {
  const text = { bg: 'Люляк' };
  const location = {
    id: '1',
    name: text,
    settlement: text,
    ownId: '1',
    ekatte: '68850',
    address: null,
    category: 'parks',
  };
  const sign = { code: codeOf(), url: `${server.url}/S/${codeOf()}`, state: 'new' } as const;
  const content = {
    municipality: { name: text, languages: ['bg'], colour: '#1f6f5c', arms: null, isDemo: false },
    signs: [{ ...sign, location: { ...location, question: text } }],
  };
  await expect(
    drawPicture(content, { format: 'a5', design: 'classic', isTactile: false }, 1),
  ).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
});
