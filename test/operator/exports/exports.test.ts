// A city taken out on the operators' pages: by what it allows, told to it, made in the background, downloaded by who confirmed, gone after a day.
import { existsSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createExports } from '../../../server/operator/exports/exporting.ts';
import { openExportFolder } from '../../../server/operator/exports/kept-exports.ts';
import { openExport } from '../../../server/operator/moving/unpack.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { allow } from '../cities/operated.ts';
import { exportsAt, WHY } from './asked.ts';

const DAY_MS = 24 * 60 * 60_000;
let later = 0;
let server: TestServer;
let city: City;
let operator: SignedIn;
beforeAll(async () => {
  server = await startTestServer({ now: () => new Date(Date.now() + later) });
});
beforeEach(async () => {
  later = 0;
  city = await createCity(server.database.owner.pool, { isDemo: false });
  operator = await server.signInOperator();
});
afterAll(() => server.close());

const folderOf = ({ id }: City) => join(server.exportFolder, String(id));

describe('an export', () => {
  it('is made by what the city allows, which reads of it, and is downloaded by who asked', async () => {
    const { make, take, done, download } = exportsAt(server);
    const admin = await server.signIn(city);
    const editor = await server.signIn(city, { role: 'editor' });
    expect((await make(operator, city)).codes).toEqual(['FORBIDDEN']);
    await allow(server, admin, city, 'MUNICIPALITIES_EXPORT');
    expect((await make(operator, city, ' ')).data.makeCityExport.faults).toEqual([
      { field: 'why', fault: 'REQUIRED' },
    ]);
    expect((await make(operator, city)).data.makeCityExport).toEqual({
      __typename: 'CityExportBegun',
      toldCount: 1,
    });
    const made = await done(operator, city);
    expect(made).toMatchObject({ state: 'READY', by: operator.name, failure: null, made: { people: 2 } });
    const letters = server.letters.filter(({ text }) => text.includes(WHY));
    expect(letters.map(({ to }) => to)).toEqual([admin.email]);
    for (const word of [operator.name, `/members/${city.slug}/journal`])
      expect(letters[0]?.text).toContain(word);

    const { path } = (await take(operator, city)).data.takeCityExport;
    const response = await download(path, operator);
    expect(response.headers.get('content-disposition')).toContain(`${city.slug}-`);
    const file = join(mkdtempSync(join(tmpdir(), 'kazva-export-')), 'city.zip');
    writeFileSync(file, Buffer.from(await response.arrayBuffer()));
    const { manifest, manifestHash, close } = await openExport(file);
    close();
    expect([manifest.slug, manifestHash]).toEqual([city.slug, made.made.manifestHash]);
    expect(readFileSync(file)).toHaveLength(made.made.bytes);
    expect(manifest.tables).not.toHaveProperty('ballots');

    const query = `query ($slug: String!) { audit(municipality: $slug) { nodes { actor action subject after } } }`;
    const { nodes } = (await server.ask(query, { slug: city.slug }, admin)).data.audit;
    const told = (nodes as { actor: string; subject: string; action: string; after: string }[]).filter(
      ({ actor }) => actor === `operator: ${operator.name} <${operator.email}>`,
    );
    const of = (subject: string) => told.filter((each) => each.subject === subject);
    expect(of('FullExport').map(({ after }) => JSON.parse(after) as object)).toEqual([
      { manifestHash },
      { why: WHY },
    ]);
    expect(new Set(of('Allowance').map(({ action }) => action))).toEqual(new Set(['municipalities.export']));
    expect(letters.map(({ to }) => to)).not.toContain(editor.email);
  });

  it('is nobody else’s: no other operator’s, no member’s, not without a ticket, and by no old one', async () => {
    const { make, take, done, download } = exportsAt(server);
    await make(operator, city);
    await done(operator, city);
    const { path } = (await take(operator, city)).data.takeCityExport;
    const statusOf = async (who?: SignedIn, at = path as string) => (await download(at, who)).status;
    expect(await statusOf(operator)).toBe(200);
    const admin = await server.signIn(city);
    const other = await createCity(server.database.owner.pool, { isDemo: false });
    await make(operator, other);
    await done(operator, other);
    expect([await statusOf(), await statusOf(await server.signInOperator()), await statusOf(admin)]).toEqual([
      401, 404, 404,
    ]);
    const [bare = ''] = path.split('?');
    const changed = `${path.slice(0, -2)}xx`;
    for (const wrong of [
      bare,
      changed,
      path.replace(city.slug, other.slug),
      `${bare}?ticket=${'a'.repeat(5_000)}`,
    ])
      expect([wrong.length, await statusOf(operator, wrong)]).toEqual([wrong.length, 404]);
    later = 5 * 60_000 + 1;
    expect(await statusOf(operator)).toBe(404);
  });

  it('is not asked for without a session that was confirmed, nor by another city’s allowance', async () => {
    const { make, take } = exportsAt(server);
    const unconfirmed = await server.signInOperator({ isConfirmed: false });
    expect((await make(unconfirmed, city)).codes).toEqual(['CONFIRM_FIRST']);
    expect((await take(unconfirmed, city)).codes).toEqual(['CONFIRM_FIRST']);
    const other = await createCity(server.database.owner.pool, { isDemo: false });
    await allow(server, await server.signIn(other), other, 'MUNICIPALITIES_EXPORT');
    await server.signIn(city);
    expect((await make(operator, city)).codes).toEqual(['FORBIDDEN']);
    expect((await take(operator, city)).codes).toEqual(['FORBIDDEN']);
    expect(existsSync(folderOf(city))).toBe(false);
  });

  it('is gone after a day, and an earlier one as soon as the next is begun', async () => {
    const { make, take, find, done } = exportsAt(server);
    await make(operator, city);
    const first = await done(operator, city);
    await make(operator, city);
    const second = await done(operator, city);
    expect(second.startedAt).not.toBe(first.startedAt);
    const { sweep } = openExportFolder(server.exportFolder);
    await sweep(new Date(Date.parse(second.made.madeAt) + DAY_MS - 1));
    expect(readdirSync(folderOf(city)).toSorted()).toEqual(['export.zip', 'state.json']);
    await sweep(new Date(Date.parse(second.made.madeAt) + DAY_MS));
    expect(existsSync(folderOf(city))).toBe(false);
    expect(await find(operator, city)).toBeNull();
    expect((await take(operator, city)).data.takeCityExport).toEqual({ __typename: 'NoCityExport' });
  });

  it('of which a process left half is nothing: it was given up, is swept, and can be begun anew', async () => {
    const { make, find, done } = exportsAt(server);
    const folder = openExportFolder(server.exportFolder);
    const begun = { startedAt: new Date().toISOString(), by: 'Somebody' };
    await folder.begin(city.id, { ...begun, state: 'MAKING', bytes: 7 });
    writeFileSync(folder.partOf(city.id), 'half of it');
    expect((await make(operator, city)).data.makeCityExport.__typename).toBe('CityExportUnderWay');
    const silent = new Date(Date.now() - 61_000);
    utimesSync(join(folderOf(city), 'state.json'), silent, silent);
    expect(await find(operator, city)).toMatchObject({ state: 'FAILED', failure: 'STOPPED', made: null });
    await folder.sweep(new Date());
    expect(readdirSync(folderOf(city))).toEqual(['state.json']);
    expect((await make(operator, city)).data.makeCityExport.__typename).toBe('CityExportBegun');
    expect(await done(operator, city)).toMatchObject({ state: 'READY' });
  });

  it('without room on the disk leaves nothing but the word for it', async () => {
    const log = { note: () => undefined };
    const folder = mkdtempSync(join(tmpdir(), 'kazva-exports-'));
    const exports = createExports({ folder, log, now: () => new Date(), reserveBytes: Infinity });
    const { prisma } = server.database.owner;
    const row = await prisma.municipality.findUniqueOrThrow({ where: { id: city.id } });
    const municipality = { ...row, id: city.id, name: { bg: 'Проба' } };
    expect(await exports.claim(city.id, 'Somebody')).toBe(true);
    exports.start({ municipality, login: server.database.mover.login, platformName: 'Kazva' });
    await exports.close();
    expect(await exports.find(city.id)).toMatchObject({ state: 'FAILED', failure: 'DISK' });
    expect(readdirSync(join(folder, String(city.id)))).toEqual(['state.json']);
  });
});
