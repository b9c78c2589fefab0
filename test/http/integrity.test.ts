// /integrity.json: the hashes that it names are those of the pages and workers that are really served, at every host.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { integrityOf, WORKERS, type Integrity } from '../../client/integrity/files.ts';
import { Prisma } from '../../prisma/generated/client.ts';
import { ROOT } from '../../server/foundation/project-root.ts';
import { addPlace } from '../support/city.ts';
import { addPasses, type Passes } from '../support/passes.ts';
import { HTML, OWN_HOST, serverWithHosts } from './hosted.ts';
import { ask } from './process/raw.ts';

const { server, city, code, hosted } = serverWithHosts();
let tablet: string;
let tokens: Passes;
let named: Integrity;

beforeAll(async () => {
  const { pool } = server().database.owner;
  const place = await addPlace(pool, city());
  tablet = place.code;
  await pool.query(
    Prisma.sql`UPDATE locations SET kind = 'tablet', desk_id = ${city().places[0]?.id} WHERE id = ${place.id}`,
  );
  // Its server is on no listed host: nobody is asked, and the form is there.
  await pool.query(
    Prisma.sql`UPDATE municipalities SET request_service = 'BIN' WHERE municipality_id = ${city().id}`,
  );
  await pool.query(
    Prisma.sql`INSERT INTO request_servers VALUES (${city().id}, 'https://signali.example', NULL, NULL, 'JSON', true)`,
  );
  const passes = Object.entries(await addPasses(pool, city()));
  tokens = Object.fromEntries(
    passes.map(([holder, shown]) => [holder, shown.replace('Bearer ', '')]),
  ) as unknown as Passes;
  named = JSON.parse((await ask(server().url, 'GET', '/integrity.json')).text) as Integrity;
});

const fileOf = (name: string) => {
  const file = named.files.find((each) => each.name === name);
  if (!file) throw new Error(`${name} is not named.`);
  return file;
};

/** What stands in the elements of the name. */
function inside(html: string, tag: string): string[] {
  return [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>(.*?)</${tag}>`, 'gs'))].map(([, text = '']) => text);
}

/** Expects the files, each by the length that is named, at the end of the style; before them stand only the city's colours. */
function expectStyles(style: string, names: readonly string[]): void {
  let left = Buffer.from(style);
  for (const name of names.toReversed()) {
    const { bytes, integrity } = fileOf(name);
    expect([name, integrityOf(left.subarray(-bytes))]).toEqual([name, integrity]);
    left = left.subarray(0, -bytes);
  }
  expect(left.toString()).toMatch(/^:root\{--colour:#[\da-f]{6};[^@]*\}@media[^@]*\}\}$/);
}

interface Shown {
  readonly path: () => string;
  readonly styles: readonly string[];
  /** In a second element. */
  readonly apart?: string;
  readonly script: string | null;
  readonly host?: string;
}

const vote: Shown = { path: () => `/s/${code()}`, styles: ['style.css'], script: 'enhance.js' };
const results: Shown = {
  path: () => `/results/${city().slug}`,
  styles: ['style.css', 'report.css'],
  script: null,
};
const PAGES: Readonly<Record<string, Shown>> = {
  'a page for a screen': {
    path: () => `/display/${code()}`,
    styles: ['style.css', 'report.css', 'display.css'],
    script: 'turns.js',
  },
  'a vote page': vote,
  'a vote page in English': { ...vote, path: () => `/s/${code()}?language=en` },
  'a vote page at the city’s own host': {
    ...vote,
    path: () => `/s/${hosted().places[0]?.code}`,
    host: OWN_HOST,
  },
  'a page of thanks': { ...vote, path: () => `/s/${code()}/thanks`, apart: 'results.css' },
  'a page of results': results,
  'a page of results in English': { ...results, path: () => `/results/${city().slug}?language=en` },
  'the start page': { path: () => '/', styles: ['style.css'], script: null },
  'a tablet': { path: () => `/tablet/${tablet}`, styles: ['style.css', 'desk.css'], script: 'tablet.js' },
  'the form of a report with a photo': {
    path: () => `/results/${city().slug}/${city().places[0]?.id}/request`,
    styles: ['style.css', 'request.css'],
    script: 'request.js',
  },
  'a fitter’s round': { path: () => `/mount/${tokens.fitter}`, styles: ['mount.css'], script: 'mount.js' },
  'a mystery client’s visits': {
    path: () => `/checklist/${tokens.mysteryClient}`,
    styles: ['checklist.css'],
    script: 'checklist.js',
  },
  'a print shop’s order': {
    path: () => `/print/${tokens.shop}`,
    styles: ['style.css', 'print.css'],
    script: null,
  },
};

describe('integrity.json', () => {
  it('is what the build left, at the platform’s host and at a city’s, and is asked for anew', async () => {
    const built = readFileSync(join(ROOT, 'client/dist/integrity.json'), 'utf8');
    for (const headers of [{}, { host: OWN_HOST }]) {
      const answer = await ask(server().url, 'GET', '/integrity.json', headers);
      expect([answer.status, answer.text]).toEqual([200, built]);
      expect(answer.headers).toMatchObject({
        'content-type': 'application/json',
        'cache-control': 'no-cache',
      });
      const known = { ...headers, 'if-none-match': String(answer.headers['etag']) };
      expect((await ask(server().url, 'GET', '/integrity.json', known)).status).toBe(304);
    }
    expect(Buffer.byteLength(built)).toBeLessThan(2_816);
    expect(named.commit ?? '0'.repeat(40)).toMatch(/^[\da-f]{40,64}$/);
  });

  it.each(Object.entries(PAGES))(
    'names what %s runs and is drawn by',
    async (_name, { path, styles, apart, script, host }) => {
      const page = await ask(server().url, 'GET', path(), { ...HTML, ...(host && { host }) });
      expect(page.status).toBe(200);
      const [style = '', ...others] = inside(page.text, 'style');
      expectStyles(style, styles);
      expect(others.map(integrityOf)).toEqual(apart ? [fileOf(apart).integrity] : []);
      expect(inside(page.text, 'script').map(integrityOf)).toEqual(script ? [fileOf(script).integrity] : []);
      // Whoever opens the page sees the same hash in its policy.
      const policy = String(page.headers['content-security-policy']);
      if (script !== null) expect(policy).toContain(`script-src '${fileOf(script).integrity}';`);
      else expect(policy).not.toContain('script-src');
    },
  );

  it.each(WORKERS)('names %s as it is served, at both hosts', async (name) => {
    for (const headers of [{}, { host: OWN_HOST }]) {
      const { body } = await ask(server().url, 'GET', `/${name}`, headers);
      expect({ name, bytes: body.length, integrity: integrityOf(body) }).toEqual(fileOf(name));
    }
  });

  it('names nothing else, and nothing twice', () => {
    const shown = Object.values(PAGES).flatMap(({ styles, apart, script }) => [
      ...styles,
      ...(apart ? [apart] : []),
      ...(script ? [script] : []),
    ]);
    const all = [...new Set([...shown, ...WORKERS])];
    expect(named.files.map(({ name }) => name).toSorted()).toEqual(all.toSorted());
  });
});
