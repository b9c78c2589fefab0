// Stara Zagora as its demo has it on a fixed day, seen in a browser by citizens and by its admin: for the pictures of papers.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Role } from '../../../server/access/grants/member-roles.ts';
import type { MunicipalityId } from '../../../server/foundation/municipality-id.ts';
import { furnish } from '../../../server/operator/demo/furnish.ts';
import { enterAs, launchBrowser } from '../../support/browser.ts';
import { printSigns } from '../../support/print-signs.ts';
import { startTestServer, UNCOUNTED, type TestServer } from '../../support/server.ts';

const now = new Date('2026-11-26T10:00:00Z');

interface Place {
  readonly id: string;
  readonly code: string;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Seeing {
  readonly role?: Role;
  /** What is done on the page before the picture. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

export interface DemoCity {
  readonly id: MunicipalityId;
  readonly server: TestServer;
  /** The place of that number of the city's own. */
  readonly place: (key: string) => Place;
  /** A page of the server as it is seen at that size, by a member where it is theirs: the city's admin unless another is named. */
  readonly seen: (path: string, viewport: Size, how?: Seeing) => Promise<Buffer>;
  /** A file for members. */
  readonly file: (path: string) => Promise<Buffer>;
  /** Runs `npm run signs` with the words; answers the folder of what it made. */
  readonly signs: (...words: readonly string[]) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Opens it, with the ratings of its demo. */
export async function openDemoCity(): Promise<DemoCity> {
  const server = await startTestServer({ ...UNCOUNTED, now: () => now });
  const folder = await mkdtemp(join(tmpdir(), 'kazva-pictures-'));
  const browser = await launchBrowser();
  const settings = {
    dataDir: folder,
    databaseUrl: null,
    hasDemoCities: true,
    demoRatings: 20_000,
    publicUrl: server.url,
  };
  await furnish(server.database, settings, { isEmbedded: true, now, progress: () => undefined });
  const { rows } = await server.database.owner.pool.query<Place & { key: string; city: string }>(
    `SELECT external_id AS key, l.id, code, municipality_id AS city FROM locations l
      JOIN municipalities USING (municipality_id) JOIN sign_codes s USING (municipality_id)
      WHERE slug = 'stara-zagora' AND s.location_id = l.id`,
  );
  const places = new Map(rows.map(({ key, id, code }) => [key, { id, code }]));
  const id = BigInt(rows[0]?.city ?? 0) as MunicipalityId;
  const signIn = (role: Role) => server.signIn({ id }, { name: 'Мария Петрова', role });
  const admin = await signIn('admin');
  let runs = 0;
  return {
    id,
    server,
    place: (key) => {
      const place = places.get(key);
      if (place === undefined) throw new Error(`There is no place ${key}.`);
      return place;
    },
    seen: async (path, viewport, { role = 'admin', prepare } = {}) => {
      const options: BrowserContextOptions = { viewport, locale: 'bg-BG', reducedMotion: 'reduce' };
      const context = await browser.newContext(options);
      await enterAs(context, server.url, role === 'admin' ? admin : await signIn(role));
      const page = await context.newPage();
      await page.goto(`${server.url}${path}`);
      await page.locator('h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      await prepare?.(page);
      const picture = await page.screenshot();
      await context.close();
      return picture;
    },
    file: async (path) => {
      const answer = await fetch(server.url + path, { headers: admin.headers });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return Buffer.from(await answer.arrayBuffer());
    },
    signs: async (...words) => {
      const out = join(folder, `signs-${(runs += 1)}`);
      await printSigns(server, out, words);
      return out;
    },
    close: async () => {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
