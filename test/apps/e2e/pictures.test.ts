// The pictures of README, taken in the demo city on a fixed day: `npm run pictures` writes them into docs/.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MunicipalityId } from '../../../server/foundation/municipality-id.ts';
import { furnish } from '../../../server/operator/demo/furnish.ts';
import { launchBrowser } from '../../support/browser.ts';
import type { SignedIn } from '../../support/members.ts';
import { renderPdfPage } from '../../support/pdf.ts';
import { startTestServer, UNCOUNTED, type TestServer } from '../../support/server.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const now = new Date('2026-11-26T10:00:00Z');
const PHONE = { width: 390, height: 760 };
const DESK = { width: 1120, height: 760 };
/** So many bytes each: README is read on phones. */
const MOST_BYTES = 120_000;

let server: TestServer;
let browser: Browser;
let folder: string;
let admin: SignedIn;
let places: ReadonlyMap<string, { readonly id: string; readonly code: string }>;

beforeAll(async () => {
  server = await startTestServer({ ...UNCOUNTED, now: () => now });
  folder = await mkdtemp(join(tmpdir(), 'kazva-pictures-'));
  browser = await launchBrowser();
  const settings = {
    dataDir: folder,
    databaseUrl: null,
    hasDemoCities: true,
    demoRatings: 20_000,
    publicUrl: server.url,
  };
  await furnish(server.database, settings, { isEmbedded: true, now, progress: () => undefined });
  const { rows } = await server.database.owner.pool.query<{
    key: string;
    id: string;
    code: string;
    city: string;
  }>(
    `SELECT external_id AS key, l.id, code, municipality_id AS city FROM locations l
      JOIN municipalities USING (municipality_id) JOIN sign_codes s USING (municipality_id)
      WHERE slug = 'stara-zagora' AND s.location_id = l.id`,
  );
  places = new Map(rows.map(({ key, id, code }) => [key, { id, code }]));
  const city = { id: BigInt(rows[0]?.city ?? 0) as MunicipalityId };
  admin = await server.signIn(city, { name: 'Мария Петрова' });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
});

const placeOf = (key: string) => places.get(key) ?? { id: '', code: '' };

/** A page of the server as it is seen at that size. */
async function seen(
  path: string,
  viewport: { readonly width: number; readonly height: number },
  prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<Buffer> {
  const options: BrowserContextOptions = { viewport, locale: 'bg-BG', reducedMotion: 'reduce' };
  const context = await browser.newContext(options);
  const [, name = '', value = ''] = /^([^=]+)=(.*)$/.exec(admin.headers.cookie) ?? [];
  await context.addCookies([{ name, value, url: server.url, httpOnly: true, sameSite: 'Strict' }]);
  const page = await context.newPage();
  await page.goto(`${server.url}${path}`);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await prepare(page);
  const picture = await page.screenshot();
  await context.close();
  return picture;
}

async function signOf(id: string): Promise<Buffer> {
  const out = join(folder, 'signs');
  const token = server.printShop('stara-zagora').replace('Bearer ', '');
  const wanted = ['--municipality', 'stara-zagora', '--location', id, '--out', out];
  await promisify(execFile)(
    process.execPath,
    ['sign-generator/dist/bin.js', ...wanted, '--api', server.url, '--token', token],
    { cwd: root },
  );
  return renderPdfPage(join(out, 'signs-a5-001.pdf'), 1);
}

/** What is made, by the name of its file. */
const PICTURES: Readonly<Record<string, () => Promise<Buffer>>> = {
  vote: () =>
    seen(`/S/${placeOf('kindergarten-05').code}`, PHONE, (page) =>
      page.locator('input[name=score][value="08"]').check({ force: true }),
    ),
  sign: () => signOf(placeOf('kindergarten-05').id),
  results: () => seen('/results/stara-zagora', DESK),
  home: () => seen('/members/stara-zagora/home', DESK),
  place: () => seen(`/members/stara-zagora/results/places/${placeOf('kindergarten-05').id}`, DESK),
};

it('are exactly those that README names, small, and of the size of those that lie in docs/', async () => {
  const named = [...(await readFile(join(root, 'README.md'), 'utf8')).matchAll(/docs\/([\w-]+)\.webp/g)];
  expect(named.map(([, name]) => name).toSorted()).toEqual(Object.keys(PICTURES).toSorted());
  const target = process.env['SCREENSHOTS'] ?? folder;
  for (const [name, make] of Object.entries(PICTURES)) {
    const picture = await sharp(await make())
      .webp({ quality: 88, effort: 6 })
      .toBuffer();
    expect(picture.length, name).toBeLessThanOrEqual(MOST_BYTES);
    await writeFile(resolve(root, target, `${name}.webp`), picture);
    const sizeOf = async (file: string | Buffer) => {
      const { width, height } = await sharp(file).metadata();
      return { width, height };
    };
    expect(await sizeOf(join(root, 'docs', `${name}.webp`)), name).toEqual(await sizeOf(picture));
  }
});
