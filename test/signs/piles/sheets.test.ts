// Sheets of paper slips for several places at once: one file, told once, with progress; on a member's page and at the keyboard.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { readPaperCode } from '../../../server/foundation/paper-code.ts';
import { readCodes } from '../../../sign-generator/job/check.ts';
import { run } from '../../../sign-generator/run.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { TEST_SLIP_IDS } from '../../support/slip-ids.ts';
import { temporaryFolder } from '../../sign-generator/temporary.ts';

let server: TestServer;
let city: City;
let editor: SignedIn;
beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: true, places: 4 });
  editor = await server.signIn(city, { role: 'editor' });
  for (const [at, name] of ['Г', 'А', 'Б', 'В'].entries())
    await change(
      Prisma.sql`UPDATE locations SET name = ${JSON.stringify({ bg: `Място ${name}` })}::jsonb WHERE municipality_id = ${city.id} AND id = ${city.places[at]?.id}`,
    );
});
afterAll(() => server.close());

const change = (statement: Prisma.Sql) => server.database.owner.pool.query(statement);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const idOf = (at: number, of = city) => String(of.places[at]?.id);

interface Line {
  readonly progress?: { readonly step: string; readonly done: number; readonly of: number | null };
  readonly made?: { readonly pdf: string };
  readonly failed?: { readonly code: string };
}

async function send(locations: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const body = new URLSearchParams({ slips: '9', beginsOn: inDays(1), endsOn: inDays(30), ...more });
  for (const location of locations) body.append('location', location);
  const headers = { ...editor.headers, origin: server.gate.membersUrl };
  const response = await fetch(`${server.url}/members/files/piles/${city.slug}`, {
    method: 'POST',
    headers,
    body,
  });
  const lines = (await response.text()).trim().split('\n');
  return { status: response.status, lines: lines.map((line) => JSON.parse(line) as Line) };
}

async function codesIn(pdf: Buffer): Promise<string[][]> {
  const path = join(await temporaryFolder(), 'slips.pdf');
  await writeFile(path, pdf);
  return readCodes(path);
}

/** Of each pile the place by which it is known, and the numbers of its slips. */
async function listPiles(): Promise<{ place: string; slips: string[] }[]> {
  const { rows } = await server.database.owner.pool.query<{ place: string; slips: string[] }>(
    Prisma.sql`SELECT p.location_id::text AS place, array_agg(s.id::text ORDER BY s.id) AS slips FROM piles p
      JOIN paper_slips s ON s.municipality_id = p.municipality_id AND s.pile_id = p.id WHERE p.municipality_id = ${city.id} GROUP BY p.id, p.location_id`,
  );
  return rows;
}

/** The number in the list of a pile of the slip that a code leads to. */
const listed = (url: string): string => {
  const code = readPaperCode(url.slice(-20));
  if (code === null) throw new Error(`${url} is none of a slip.`);
  return TEST_SLIP_IDS(code).listed;
};

it('are one file, by name of the places, each of which begins on a sheet of its own and has a pile', async () => {
  const { status, lines } = await send([idOf(0), idOf(1), idOf(2), idOf(1)]);
  expect(status).toBe(200);
  expect(lines[0]).toEqual({ progress: { step: 'WAITING', done: 0, of: null } });
  expect(lines.at(-2)).toEqual({ progress: { step: 'DRAWING', done: 27, of: 27 } });
  const sheets = await codesIn(Buffer.from(lines.at(-1)?.made?.pdf ?? '', 'base64'));
  expect(sheets.map(({ length }) => length)).toEqual([8, 1, 8, 1, 8, 1]);
  const piles = new Map((await listPiles()).map(({ place, slips }) => [place, slips]));
  // А, Б, Г.
  for (const [at, place] of [idOf(1), idOf(2), idOf(0)].entries())
    expect(
      sheets
        .slice(2 * at, 2 * at + 2)
        .flat()
        .map(listed)
        .toSorted(),
    ).toEqual(piles.get(place));
  expect(piles.size).toBe(3);
  const { rows } = await change(
    Prisma.sql`SELECT subject_name AS name, after FROM audit_entries WHERE municipality_id = ${city.id} AND subject = 'Pile' ORDER BY 1`,
  );
  const after = { slips: 9, beginsOn: inDays(1), endsOn: inDays(30) };
  expect(rows).toEqual(['А', 'Б', 'Г'].map((name) => ({ name: `Място ${name}`, after })));
});

it.each<[string, () => readonly string[], Record<string, string>]>([
  ['no place', () => [], {}],
  ['more than ten thousand in all', () => [0, 1, 2, 3].map((at) => idOf(at)), { slips: '2501' }],
  [
    'so many that only all together are too many',
    () => Array.from({ length: 1_251 }, (_, at) => String(at + 1)),
    { slips: '8' },
  ],
  ['a place that is nowhere', () => [idOf(0), '999999999'], {}],
  ['a day that is over', () => [idOf(0)], { beginsOn: inDays(-1) }],
])('are refused for %s, and nothing is there', async (_what, locations, more) => {
  const { status, lines } = await send(locations(), more);
  expect([status, JSON.stringify(lines)]).toEqual([400, expect.stringContaining('BAD_INPUT')]);
  expect(await listPiles()).toEqual([]);
});

it('of a place that is out of use, or another city’s, are refused as a whole', async () => {
  const other = await createCity(server.database.owner.pool);
  await change(
    Prisma.sql`UPDATE locations SET retired_on = current_date WHERE municipality_id = ${city.id} AND id = ${city.places[1]?.id}`,
  );
  for (const wrong of [idOf(1), idOf(0, other)]) expect((await send([idOf(0), wrong])).status).toBe(400);
  expect(await listPiles()).toEqual([]);
});

it('that cannot be drawn leave no pile', async () => {
  const name = JSON.stringify({ bg: 'Ж'.repeat(300) });
  await change(
    Prisma.sql`UPDATE locations SET name = ${name}::jsonb WHERE municipality_id = ${city.id} AND id = ${city.places[2]?.id}`,
  );
  const { lines } = await send([idOf(0), idOf(2)]);
  expect(lines.at(-1)).toEqual({ failed: expect.objectContaining({ code: 'BAD_INPUT' }) });
  expect(await listPiles()).toEqual([]);
});

const PLACES = `query ($slug: String!, $group: ID, $settlement: ID, $category: ID, $locations: [ID!]) {
  pilePlaces(municipality: $slug, group: $group, settlement: $settlement, category: $category, locations: $locations) {
    totalCount places { id name settlement ratingQuestion } } }`;

async function addGroup(of: City, ...at: readonly number[]): Promise<string> {
  const { rows } = await server.database.owner.pool.query<{ id: string }>(
    Prisma.sql`INSERT INTO location_groups (municipality_id, name, location_ids)
      VALUES (${of.id}, 'Читалища', ${at.map((each) => of.places[each]?.id)}::bigint[]) RETURNING id`,
  );
  return rows[0]?.id ?? '';
}

it('are for places that a member finds by group, settlement or kind, by name', async () => {
  const found = async (more: object) => {
    const { data, codes } = await server.ask(PLACES, { slug: city.slug, ...more }, editor);
    return data?.pilePlaces?.places.map(({ id }: { id: string }) => id) ?? codes;
  };
  const byName = [idOf(1), idOf(2), idOf(3), idOf(0)];
  expect(await found({})).toEqual(byName);
  const group = await addGroup(city, 0, 2);
  expect(await found({ group })).toEqual([idOf(2), idOf(0)]);
  expect(await found({ group, locations: [idOf(0), idOf(1)] })).toEqual([idOf(0)]);
  expect(await found({ category: String(city.categoryId) })).toEqual(byName);
  expect(await found({ settlement: '999999999' })).toEqual([]);
  const other = await createCity(server.database.owner.pool);
  expect(await found({ group: await addGroup(other, 0) })).toEqual(['NOT_FOUND']);
});

it('are printed at the keyboard for places, or a group of them, with the city’s print token', async () => {
  const group = await addGroup(city, 0, 3);
  const token = server.printShop(city.slug).replace('Bearer ', '');
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const terminal = { out: say, error: say, isScreen: false, now: () => 0 };
  const print = async (...words: readonly string[]) => {
    const folder = await temporaryFolder();
    const platform = ['--api', server.url, '--token', token, '--municipality', city.slug];
    const days = ['--begins', inDays(1), '--ends', inDays(30), '--count', '8', '--out', join(folder, 'out')];
    const status = await run(['slips', ...platform, ...days, ...words], folder, terminal);
    const codes = status === 0 ? await codesIn(await readFile(join(folder, 'out', 'slips.pdf'))) : [];
    return [status, codes.map((sheet) => sheet.map(listed).toSorted())] as const;
  };
  const [status, sheets] = await print('--location', idOf(0), '--location', idOf(1));
  expect([status, said.join('')]).toEqual([0, expect.stringContaining('16 slips')]);
  const [inGroup, ofGroup] = await print('--group', group);
  expect(inGroup).toBe(0);
  const piles = (await listPiles()).map(({ place, slips }) => [place, slips]);
  const [a, v, g] = [idOf(1), idOf(3), idOf(0)];
  expect([sheets, ofGroup].flat().map((slips, at) => [[a, g, v, g][at], slips])).toEqual(
    expect.arrayContaining(piles),
  );
  expect(piles).toHaveLength(4);
  expect((await print('--location', '999999999'))[0]).toBe(1);
  expect((await print('--location', g, '--group', group))[0]).toBe(2);
  expect((await print())[0]).toBe(2);
});
