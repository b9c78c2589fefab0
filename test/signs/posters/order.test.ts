// Posters ordered at a print shop: who may, what is refused, what the order keeps whatever is renamed, and what the shop takes.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { Prisma } from '../../../prisma/generated/client.ts';
import { readCodes } from '../../../sign-generator/job/check.ts';
import { command } from '../../sign-generator/command.ts';
import { temporaryFolder } from '../../sign-generator/temporary.ts';
import { createCity, publish, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { readPdfText } from '../../support/pdf.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const CREATE = `mutation ($input: CreatePosterOrderInput!) { createPosterOrder(input: $input) { __typename
  ... on PrintOrderCreated { order { id number state format press signCount pieceCount usualMaterial posters { kind month name settlement quantity } }
    link { url isSent } } ... on Invalid { faults { field fault } } } }`;

let server: TestServer;
let city: City;
let other: City;
let editor: SignedIn;
beforeAll(async () => {
  // A session is as old as the machine's clock says, whatever ours does.
  server = await startTestServer({ now: () => new Date('2026-12-02T09:00:00Z') });
  const { pool } = server.database.owner;
  [city, other] = [await createCity(pool, { isDemo: true, places: 2 }), await createCity(pool)];
  editor = await server.signIn(city, { role: 'editor' });
  const [place] = city.places;
  if (place) await publish(pool, city, place, '2026-11-10', [8, 8, 8, 8, 9, 9]);
});
afterAll(() => server.close());

const placeId = (of = city) => String(of.places[0]?.id);
const posterOf = (wanted: object = {}) => ({ kind: 'MONTH', month: '2026-11', quantity: 3, ...wanted });
const inputOf = (wanted: object = {}) => ({
  municipality: city.slug,
  posters: [posterOf({ location: placeId() }), posterOf({ kind: 'REPLY', quantity: 2 })],
  size: 'A4',
  dueOn: '2026-12-16',
  deliveryAddress: 'пл. „Свобода“ 1',
  shopEmail: 'shop@pechat.example.bg',
  shopLanguage: 'BG',
  ...wanted,
});
const send = (wanted: object = {}, who = editor) => server.ask(CREATE, { input: inputOf(wanted) }, who);

async function take(path: string) {
  const response = await fetch(server.url + path, { redirect: 'manual' });
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
}

async function zipOf(path: string): Promise<Map<string, Buffer>> {
  const { status, bytes } = await take(`${path}/all.zip`);
  expect(status).toBe(200);
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    files.set(entry.fileName, Buffer.concat(pieces));
  }
  return files;
}

async function inFolder(files: ReadonlyMap<string, Buffer>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
  return folder;
}

it('keeps what each poster is of, and the shop takes the same bytes as the file, with list, job sheet and XJDF', async () => {
  const { data } = await send();
  const { order, link } = data.createPosterOrder;
  expect(order).toMatchObject({ state: 'ORDERED', format: 'a4', press: 'GWG', signCount: 0, pieceCount: 5 });
  expect(order.usualMaterial).toBe('матова хартия 170 г/м²');
  expect(order.posters).toEqual([
    {
      kind: 'MONTH',
      month: '2026-11-01',
      name: city.places[0] && 'Детска градина „Люляк“',
      settlement: 'Проба',
      quantity: 3,
    },
    { kind: 'REPLY', month: '2026-11-01', name: 'Община Проба', settlement: null, quantity: 2 },
  ]);
  const query = new URLSearchParams({ kind: 'month', month: '2026-11', format: 'a4', location: placeId() });
  const headers = editor.headers;
  const alone = await fetch(`${server.url}/members/files/posters/${city.slug}.pdf?${query.toString()}`, {
    headers,
  });
  const asFile = Buffer.from(await alone.arrayBuffer());
  // What is published and renamed later does not change what was ordered.
  const { pool } = server.database.owner;
  const [place] = city.places;
  if (place) await publish(pool, city, place, '2026-11-12', [1, 1, 1, 1, 1, 1]);
  const path = new URL(link.url).pathname;
  const files = await zipOf(path);
  expect([...files.keys()]).toEqual([
    'poster-01-a4.pdf',
    'poster-02-a4.pdf',
    'manifest.csv',
    'job.pdf',
    'job.xjdf',
    'proof-poster-01-a4.png',
    'proof-poster-02-a4.png',
  ]);
  expect(files.get('poster-01-a4.pdf')?.equals(asFile)).toBe(true);
  const folder = await inFolder(files);
  expect((await readPdfText(join(folder, 'poster-01-a4.pdf'), 1)).replaceAll(/\s+/g, ' ')).toContain(
    '6 оценки',
  );
  const codes = [];
  for (const name of ['poster-01-a4.pdf', 'poster-02-a4.pdf'])
    codes.push(...(await readCodes(join(folder, name))).flat());
  const rows = parse<Record<string, string>>(files.get('manifest.csv') ?? '', { bom: true, columns: true });
  expect(rows.map(({ file, kind, quantity, size, url }) => [file, kind, quantity, size, url])).toEqual([
    ['poster-01-a4.pdf', 'month', '3', 'a4', codes[0]],
    ['poster-02-a4.pdf', 'reply', '2', 'a4', codes[1]],
  ]);
  const sheet = (await readPdfText(join(folder, 'job.pdf'), 1)).replaceAll(/\s+/g, ' ');
  for (const words of [
    `Поръчка № ${order.number}: плакати за Община Проба`,
    'poster-01-a4.pdf: Детска градина „Люляк“, Оценки за ноември 2026 г., 3 бр.',
    'poster-02-a4.pdf: Община Проба, Вие казахте – Ние направихме – Още предстои, ноември 2026 г., 2 бр.',
    'Демонстрационен град: плакатите не са за поставяне.',
    'пл. „Свобода“ 1',
  ])
    expect(sheet).toContain(words);
  const xjdf = files.get('job.xjdf')?.toString() ?? '';
  expect(xjdf.match(/ProductType="Poster"/g)).toHaveLength(2);
  expect(xjdf).toContain('URL="poster-02-a4.pdf"');
  const pdfs = [...files.keys()].filter((name) => name.endsWith('.pdf')).map((name) => join(folder, name));
  expect(await command(['check', ...pdfs])).toMatchObject({ status: 0 });
  const page = (await take(path)).bytes.toString();
  for (const words of ['Поръчка на плакати', '2 различни плаката', '210 × 297\u00a0мм', 'poster-02-a4.pdf'])
    expect(page).toContain(words);
  expect(page).not.toContain('NFC');
  expect((await take(`${path}/signs-a4-001.pdf`)).status).toBe(404);
});

it('goes the way of other orders: printed by the shop, delivered by a member', async () => {
  const { order, link } = (await send()).data.createPosterOrder;
  const body = new URLSearchParams({ state: 'PRINTED' });
  const shop = await fetch(server.url + new URL(link.url).pathname, {
    method: 'POST',
    headers: { origin: 'null', 'sec-fetch-site': 'same-origin' },
    body,
    redirect: 'manual',
  });
  expect(shop.status).toBe(303);
  const { data } = await server.ask(
    `mutation ($input: DeliverPrintOrderInput!) { deliverPrintOrder(input: $input) { __typename
      ... on PrintOrderChanged { order { state posters { quantity } } } } }`,
    { input: { municipality: city.slug, order: order.id, version: 2, damaged: [] } },
    editor,
  );
  expect(data.deliverPrintOrder).toMatchObject({
    order: { state: 'DELIVERED', posters: [{ quantity: 3 }, { quantity: 2 }] },
  });
});

it('is refused to whoever may not make the posters, and of what lies in another city', async () => {
  const printer = await server.signIn(city, { role: 'printer' });
  const analyst = await server.signIn(city, { role: 'analyst' });
  const stranger = await server.signIn(other, { role: 'editor' });
  const codes = [];
  for (const who of [printer, analyst, stranger]) codes.push(...(await send({}, who)).codes);
  expect(codes).toEqual(['FORBIDDEN', 'FORBIDDEN', 'NOT_FOUND']);
  const [at] = city.places;
  const director = await server.signIn(city, { role: 'local', locationIds: [at?.id ?? 0n] });
  expect((await send({ posters: [posterOf({ location: placeId() })] }, director)).codes).toEqual([
    'FORBIDDEN',
  ]);
  const foreign = await send({ posters: [posterOf({ location: placeId(other) })] });
  expect(foreign.codes).toEqual(['NOT_FOUND']);
  const service = await send({ posters: [posterOf({ category: String(other.categoryId) })] });
  expect(service.codes).toEqual(['BAD_INPUT']);
});

it('tells all that is wrong at once, and keeps nothing of it', async () => {
  const count = async () => {
    const { rows } = await server.database.owner.pool.query<{ count: string }>(
      Prisma.sql`SELECT count(*) FROM print_orders WHERE municipality_id = ${city.id}`,
    );
    return rows[0]?.count;
  };
  const before = await count();
  const faultsOf = async (wanted: object) => (await send(wanted)).data.createPosterOrder.faults;
  expect(await faultsOf({ posters: [] })).toEqual([{ field: 'posters', fault: 'REQUIRED' }]);
  const nine = Array.from({ length: 9 }, (_, at) => posterOf({ month: `2026-0${at + 1}` }));
  expect(await faultsOf({ posters: nine })).toEqual([{ field: 'posters', fault: 'TOO_MANY' }]);
  for (const quantity of [0, -1, 1e9])
    expect(await faultsOf({ posters: [posterOf({ quantity })] })).toEqual([
      { field: 'posters.0.quantity', fault: 'OUT_OF_RANGE' },
    ]);
  const both = { location: placeId(), category: String(city.categoryId) };
  expect(
    await faultsOf({
      posters: [posterOf({ quantity: 101 }), posterOf({ month: '2026-13' }), posterOf(both), posterOf()],
      dueOn: '2026-12-01',
      shopEmail: 'nobody',
    }),
  ).toEqual([
    { field: 'posters.0.quantity', fault: 'OUT_OF_RANGE' },
    { field: 'posters.1.month', fault: 'UNKNOWN' },
    { field: 'posters.2.category', fault: 'NOT_ALLOWED' },
    { field: 'posters.3', fault: 'TAKEN' },
    { field: 'dueOn', fault: 'OUT_OF_RANGE' },
    { field: 'shopEmail', fault: 'NOT_AN_EMAIL' },
  ]);
  // The month is not over.
  expect((await send({ posters: [posterOf({ month: '2026-12' })] })).codes).toEqual(['BAD_INPUT']);
  expect(await count()).toBe(before);
});

it('offers a shop the files of its own order alone, and none of one that was cancelled, also while they were made', async () => {
  const first = (await send()).data.createPosterOrder;
  const second = (await send({ posters: [posterOf()] })).data.createPosterOrder;
  const [path, shorter] = [first, second].map(({ link }) => new URL(link.url).pathname);
  const statusOf = async (file: string) => (await take(file)).status;
  // The second has one poster, of A4.
  for (const name of ['poster-02-a4.pdf', 'poster-01-a3.pdf', 'poster-00-a4.pdf', 'proof-poster-02-a4.png'])
    expect([name, await statusOf(`${shorter}/${name}`)]).toEqual([name, 404]);
  expect(await statusOf(`${shorter}/poster-01-a4.pdf`)).toBe(200);
  const making = take(`${path}/all.zip`);
  const { data } = await server.ask(
    `mutation ($input: CancelPrintOrderInput!) { cancelPrintOrder(input: $input) { __typename } }`,
    { input: { municipality: city.slug, order: first.order.id, version: 1 } },
    editor,
  );
  expect(data.cancelPrintOrder.__typename).toBe('PrintOrderChanged');
  await making;
  for (const name of ['all.zip', 'poster-01-a4.pdf', 'job.pdf', 'manifest.csv'])
    expect([name, await statusOf(`${path}/${name}`)]).toEqual([name, 404]);
  expect((await take(path ?? '')).bytes.toString()).toContain('Общината отмени тази поръчка');
});
