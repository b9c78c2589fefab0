// A municipality goes out of one installation and into another: every row arrives, and both answer the same.
import { createWriteStream, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { grant } from '../../../server/access/grants/grant.ts';
import type { Action } from '../../../server/access/grants/actions.ts';
import { isPublic } from '../../../server/access/grants/policy.ts';
import { OPERATOR } from '../../../server/access/grants/viewer.ts';
import { exportMunicipality } from '../../../server/operator/moving/export.ts';
import { importMunicipality } from '../../../server/operator/moving/import.ts';
import type { Manifest } from '../../../server/operator/moving/manifest.ts';
import { isMoved, LEFT_BEHIND, TAKEN_IDS, type TenantTable } from '../../../server/operator/moving/rules.ts';
import { listTenantTables } from '../../../server/operator/moving/store-tables.ts';
import { readmeBg } from '../../../server/operator/moving/text/readme.bg.ts';
import { readmeEn } from '../../../server/operator/moving/text/readme.en.ts';
import { openExport } from '../../../server/operator/moving/unpack.ts';
import { getMunicipality } from '../../../server/operator/cities/platform-invitation.ts';
import { newJar, PASSWORD, setUpFactor, signIn } from '../../apps/members/account.ts';
import { addPile } from '../../support/piles.ts';
import { createCity } from '../../support/city.ts';
import { everyPath, queryFields } from '../../support/every-path.ts';
import { createFullCity, LARGE, literalsOf, NIGHTS, type FullCity } from '../../support/full-city.ts';
import { startTestServer, UNCOUNTED, type TestServer } from '../../support/server.ts';
import { story } from '../../support/story.ts';

const step = story();
let there: TestServer;
let here: TestServer;
let city: FullCity;
/** What a city brought as its boundary. */
const BOUNDARY = '{"type":"MultiPolygon","coordinates":[[[[25,42],[26,42],[26,43],[25,42]]]]}';
let manifest: Manifest;
let tables: TenantTable[];
const file = join(mkdtempSync(join(tmpdir(), 'moving-')), 'city.zip');

beforeAll(async () => {
  [there, here] = [await startTestServer(UNCOUNTED), await startTestServer(UNCOUNTED)];
  // So that no number is the same by chance.
  for (let count = 0; count < 3; count++) await createCity(here.database.owner.pool, { places: 2 });
  city = await createFullCity(there);
  await createFullCity(there);
  await there.database.owner.pool.query(
    Prisma.sql`UPDATE municipalities SET boundary = ${BOUNDARY} WHERE municipality_id = ${city.id}`,
  );
  await addPile(there.database.owner.pool, city, []);
  tables = await listTenantTables(there.database.owner.pool);
  const exporting = { mover: there.database.mover, platformName: 'Kazva', now: () => new Date() };
  const granted = grant(OPERATOR, 'municipalities.export', city.id);
  const municipality = await getMunicipality(there.database, city.slug);
  ({ manifest } = await exportMunicipality(exporting, granted, municipality, createWriteStream(file)));
});
afterAll(() => Promise.all([there.close(), here.close()]));

/** When it is brought in. */
const NOW = new Date();
const bringIn = async (isDry: boolean): Promise<void> => {
  const unpacked = await openExport(file);
  const importing = { mover: here.database.mover, now: () => NOW };
  try {
    await importMunicipality(importing, grant(OPERATOR, 'municipalities.import', null), unpacked, { isDry });
  } finally {
    unpacked.close();
  }
};

const counted = async ({ database }: TestServer, name: string, slug: string): Promise<number> => {
  const { rows } = await database.owner.pool.query<{ rows: number }>(
    Prisma.sql`SELECT count(*)::int AS rows FROM ${Prisma.raw(name)} JOIN municipalities m USING (municipality_id) WHERE m.slug = ${slug}`,
  );
  return rows[0]?.rows ?? 0;
};

describe('an export', () => {
  step('takes along or leaves behind, with a reason, every table that the catalog knows', () => {
    const names = tables.map(({ name }) => name);
    const left = names.filter((name) => LEFT_BEHIND.some((each) => each === name));
    expect(left.toSorted()).toEqual([...LEFT_BEHIND].toSorted());
    const moved = tables.filter(isMoved).map(({ name }) => name);
    expect(Object.keys(manifest.tables)).toEqual(moved);
    // A new table is described in both languages, or stands with its reason among what is left behind.
    for (const texts of [readmeBg, readmeEn]) expect(Object.keys(texts.tables)).toEqual(moved.toSorted());
  });

  step('has a row of every table that it takes along, and counts them', async () => {
    for (const [name, { rows }] of Object.entries(manifest.tables)) {
      expect([name, rows]).not.toEqual([name, 0]);
      // Of slips that were taken it does not tell how many there are.
      const expected = name === TAKEN_IDS ? 4_096 : await counted(there, name, city.slug);
      expect([name, rows]).toEqual([name, expected]);
    }
  });

  step('holds nothing that lets in, nothing of what waits, nothing of another city', () => {
    const folder = mkdtempSync(join(tmpdir(), 'unpacked-'));
    execFileSync('python3', ['-m', 'zipfile', '-e', file, folder]);
    execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder, stdio: 'ignore' });
    const texts = Object.keys(manifest.files)
      .filter((name) => !name.endsWith('.jpg'))
      .map((name) => readFileSync(join(folder, name), 'utf8'));
    const all = texts.join('\n');
    expect(all).toContain(city.admin.email);
    for (const secret of ['Qz7secret', 'token_hash', 'password', 'c2VhbGVk', '7365616c6564', 'two_factor'])
      expect(texts.filter((text) => text.includes(secret) && !text.startsWith('# '))).toEqual([]);
    expect(all.match(/city-[0-9a-f]{10}/g)?.filter((slug) => slug !== city.slug)).toEqual([]);
    expect(readFileSync(join(folder, 'csv/comments.csv'), 'utf8')).toContain("'=Добре е; „много“");
    expect(readFileSync(join(folder, `files/photos/${'B'.repeat(22)}-large.jpg`))).toEqual(LARGE);
    expect(readFileSync(join(folder, 'files/boundary.geojson'), 'utf8')).toBe(BOUNDARY);
    const readme = readFileSync(join(folder, 'README.bg.md'), 'utf8');
    expect(manifest.paper).toEqual({ piles: 1, slips: 8 });
    expect(readme).toMatch(/важаха: 8 в 1 пачка\.[^]*### ratings: публикувани оценки \(5 записа\)/);
  });
});

describe('an import', () => {
  step('writes nothing in a dry run, and everything then', async () => {
    await bringIn(true);
    const find = Prisma.sql`SELECT FROM municipalities WHERE slug = ${city.slug}`;
    expect((await here.database.owner.pool.query(find)).rowCount).toBe(0);
    await bringIn(false);
    for (const [name, { rows }] of Object.entries(manifest.tables))
      expect([name, await counted(here, name, city.slug)]).toEqual([name, rows]);
  });

  step('keeps every value of every row, but the number of the city and of accounts', async () => {
    for (const table of tables.filter((each) => isMoved(each) && each.name !== TAKEN_IDS)) {
      const own = table.people.length > 0 ? ['municipality_id', ...table.people] : ['municipality_id'];
      const rowsOf = async ({ database }: TestServer) =>
        (
          await database.owner.pool.query(
            Prisma.sql`SELECT (to_jsonb(t) - ${own}::text[])::text AS row FROM ${Prisma.raw(table.name)} t
              JOIN municipalities m USING (municipality_id) WHERE m.slug = ${city.slug} ORDER BY 1`,
          )
        ).rows;
      expect([table.name, await rowsOf(here)]).toEqual([table.name, await rowsOf(there)]);
    }
  });

  step(
    'knows every slip that was taken there, among others: one whose answer was lost counts in one place',
    async () => {
      const idsOf = async ({ database }: TestServer) => {
        const { rows } = await database.owner.pool.query<{ id: string; night: number }>(
          Prisma.sql`SELECT id, night FROM ballot_ids JOIN municipalities m USING (municipality_id) WHERE m.slug = ${city.slug}`,
        );
        return rows;
      };
      const [before, after] = [await idsOf(there), await idsOf(here)];
      expect(before.length).toBeGreaterThan(0);
      expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
      // No night is told apart, and what stands for nothing looks like the rest.
      expect(new Set(after.map(({ night }) => night))).toEqual(new Set([NIGHTS + 1]));
      const [place = { code: '' }] = city.places;
      const vote = `mutation ($input: RateInput!) { rate(input: $input) { __typename } }`;
      const send = async (server: TestServer, ballotId: string) => {
        const { data, codes } = await server.ask(vote, { input: { code: place.code, ballotId, score: 7 } });
        return [codes, data?.rate.__typename];
      };
      // Sent there, taken, and the answer lost: sent again here. And the other way round.
      const ballotId = before[0]?.id ?? '';
      const again = await send(here, ballotId);
      expect(again).toEqual(await send(there, ballotId));
      const fresh = crypto.randomUUID();
      expect(await send(here, fresh)).not.toEqual(again);
      expect(await send(here, fresh)).toEqual(again);
    },
  );

  step('is refused a second time, and leaves all as it is', async () => {
    await expect(bringIn(false)).rejects.toThrow('There is a municipality of this slug here already.');
    expect(await counted(here, 'ratings', city.slug)).toBe(5);
  });
});

/** What is answered, but for ballot keys, and links: each installation makes its own. */
const OWN = /^(ballotKey|requestHost|links)$/;
const withoutKeys = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data, (name, value: unknown) => (OWN.test(name) ? null : value))) as unknown;

/** Every path of so many fields from a field of the API on, about the city. */
function asked(name: string, depth: number): string[] {
  const field = queryFields().find((each) => each.name === name);
  if (field === undefined) throw new TypeError(`There is no ${name}.`);
  return everyPath(field, literalsOf(name, city), depth);
}

/** What is of the installation, and not of the city: every city of it, invitations, and documents that name its address. */
const NOT_OF_THE_CITY: ReadonlySet<string> = new Set(
  // The newest line of the journal is that whoever asks has signed in here; codes of paper slips, and keys of cities' servers, hold under its secret.
  'municipalities invitation invitations documents allowances apiKeys audit auditChoices embed piles webhook webhooks webhookHosts webhookDeliveries requestServer requestServices serviceRequest'.split(
    ' ',
  ),
);
/** Its address, the links of shops and fitters, when who last signed in, and with which session, is of the installation too. */
const isOfTheCity = (query: string): boolean =>
  !/\b(me|url|origin|link|lastSignedInAt|hasFactor|session)\b/.test(query);

describe('the two installations', () => {
  const names = queryFields()
    .filter(({ name }) => !NOT_OF_THE_CITY.has(name))
    .map(({ name, extensions }) => ({ name, isOpen: isPublic(extensions.access as Action) }));

  for (const { name } of names.filter(({ isOpen }) => isOpen))
    step(`answer a stranger the same: ${name}`, async () => {
      for (const query of asked(name, 3)) {
        const [before, after] = [await there.ask(query), await here.ask(query)];
        expect([query, after.codes, withoutKeys(after.data)]).toEqual([
          query,
          before.codes,
          withoutKeys(before.data),
        ]);
      }
    });

  step('let an admin in by a letter, with a second factor set up anew, and answer the same', async () => {
    const { email } = city.admin;
    const jar = newJar(here);
    expect((await jar.send('/auth/request-password-reset', { email })).ok).toBe(true);
    await here.gate.afterwards.rest();
    const letter = here.letters.findLast(({ to }) => to === email);
    const token = /\/members\/password#([\w-]+)/.exec(letter?.text ?? '')?.[1];
    expect((await jar.send('/auth/reset-password', { token, newPassword: PASSWORD })).ok).toBe(true);
    expect((await signIn(jar, email)).status).toBe(200);
    const { code } = await setUpFactor(jar);
    expect((await jar.send('/auth/two-factor/verify-totp', { code: code() })).status).toBe(200);
    for (const { name } of names)
      for (const query of asked(name, 2).filter(isOfTheCity)) {
        const [before, after] = [await there.ask(query, {}, city.admin), await jar.ask(query)];
        expect([query, withoutKeys(after.data)]).toEqual([query, withoutKeys(before.data)]);
      }
    const journal = `{ audit(municipality: "${city.slug}", subject: "Report") { nodes { id actor at before after subjectName } } }`;
    const { data } = await there.ask(journal, {}, city.admin);
    expect(data.audit.nodes.length).toBeGreaterThan(1);
    expect((await jar.ask(journal)).data).toEqual(data);
  });
});

describe('the counters', () => {
  step('go on after an import: whoever adds a place next gets a new number', async () => {
    const admin = await here.signIn({ id: (await getMunicipality(here.database, city.slug)).id });
    const of = { settlement: String(city.settlementId), category: String(city.categoryId) };
    const input = { municipality: city.slug, wanted: { ...of, name: { bg: 'Ново място' } } };
    const query = `mutation ($input: CreateLocationInput!) { createLocation(input: $input) { __typename } }`;
    const answer = await here.ask(query, { input }, admin);
    expect(answer).toMatchObject({ codes: [], data: { createLocation: { __typename: 'LocationCreated' } } });
  });
});
