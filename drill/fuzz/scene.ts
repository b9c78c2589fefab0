// The server that is fuzzed: the product as a process, with the demo's cities, a member and an operator of it, and all that a
// stranger could know of it.
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getKey } from '../../server/access/grants/tokens.ts';
import { connectOwner } from '../../server/foundation/database/connect.ts';
import { IDENTITY_PATH } from '../../server/access/identity/rules.ts';
import { PATHS } from '../../server/access/sessions/auth-paths.ts';
import type { MunicipalityId } from '../../server/foundation/municipality-id.ts';
import { end, freePort, ownerOf, start } from '../../test/http/process/started.ts';
import { createOperatorSignIn, createSignIn, type SignedIn } from '../../test/support/members.ts';
import type { Known } from './documents.ts';

const CITY = 'stara-zagora';

/** An address that takes a form. */
export interface Form {
  readonly path: string;
  readonly fields: readonly string[];
  /** Our own pages send it as an object, and with whoever is signed in. */
  readonly isJson: boolean;
}

export interface Scene {
  readonly origin: string;
  readonly pid: number;
  /** All that the server printed so far. */
  readonly output: () => string;
  readonly known: Known;
  /** Addresses of pages and files that exist. */
  readonly paths: readonly string[];
  readonly forms: readonly Form[];
  /** What a form of a vote holds. */
  readonly formFields: () => Record<string, string>;
  readonly importPath: string;
  /** The city's places as its members export them: headings, then rows. */
  readonly table: readonly (readonly string[])[];
  member: SignedIn;
  operator: SignedIn;
  /** A new member of the city. */
  readonly signIn: () => Promise<SignedIn>;
  /** Signs both in again, and has the city run: they may have ended their sessions, or suspended it. */
  readonly renew: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts it; `options`: of Node. */
export async function openScene(options: string): Promise<Scene> {
  const base = mkdtempSync(join(tmpdir(), 'kazva-fuzz-'));
  chmodSync(base, 0o711);
  const dataDir = join(base, 'var');
  const server = await start({
    DATA_DIR: dataDir,
    KEYS_DIR: join(base, 'keys'),
    PORT: await freePort(),
    DEMO: '',
    TRUST_PROXY: 'loopback',
    NODE_OPTIONS: `--max-old-space-size=400 ${options}`,
  });
  const { url } = server;
  const owner = connectOwner(ownerOf(dataDir));
  const many = async (statement: string): Promise<string[]> =>
    (await owner.pool.query<{ value: string }>(statement)).rows.map(({ value }) => value);
  const inCity = `WHERE municipality_id = (SELECT municipality_id FROM municipalities WHERE slug = '${CITY}')`;
  const [city = '0'] = await many(
    `SELECT municipality_id::text AS value FROM municipalities WHERE slug = '${CITY}'`,
  );
  const places = await many(`SELECT id::text AS value FROM locations ${inCity} ORDER BY id LIMIT 5`);
  const categories = await many(`SELECT id::text AS value FROM categories ${inCity} ORDER BY id LIMIT 3`);
  const settlements = await many(`SELECT id::text AS value FROM settlements ${inCity} ORDER BY id LIMIT 3`);
  const questions = await many(`SELECT id::text AS value FROM questions ${inCity} ORDER BY id LIMIT 3`);
  const codes = await many(`SELECT code AS value FROM signs ${inCity} ORDER BY code LIMIT 5`);
  const key = getKey(dataDir, 'members');
  const where = { url, origin: url };
  const now = () => new Date();
  const signIn = () => createSignIn({ owner }, key, where, now)({ id: BigInt(city) as MunicipalityId });
  const signInOperator = () => createOperatorSignIn({ owner }, key, where, now)();
  const member = await signIn();
  const csv = await fetch(`${url}/members/files/locations/${CITY}.csv`, { headers: member.headers });
  const scene: Scene = {
    origin: url,
    pid: server.process.pid ?? 0,
    output: server.output,
    known: {
      municipality: [CITY, CITY, 'kazanlak'],
      slug: [CITY],
      code: codes,
      location: places,
      locations: places,
      category: categories,
      settlement: settlements,
      language: ['bg', 'en'],
      languages: ['bg', 'en'],
      ID: ['1', '2', ...places],
      first: [3],
      year: [2025],
      question: questions,
      from: ['2026-01-01'],
      to: ['2026-11-30'],
      get ballotId() {
        return [randomUUID()];
      },
      email: ['somebody@example.bg'],
      after: [null],
    },
    paths: pathsOf(codes[0] ?? '', places[0] ?? ''),
    forms: formsOf(codes[0] ?? ''),
    formFields: () => ({ ballotId: randomUUID(), score: '7' }),
    importPath: `/members/files/imports/${CITY}`,
    table: (await csv.text())
      .replace('\ufeff', '')
      .split('\r\n')
      .slice(0, 20)
      .map((line) => line.split(';').map((cell) => cell.replaceAll('"', ''))),
    member,
    operator: await signInOperator(),
    signIn,
    renew: async () => {
      await owner.pool.query('UPDATE municipalities SET suspended_at = NULL, suspended_why = NULL');
      scene.member = await signIn();
      scene.operator = await signInOperator();
    },
    close: async () => {
      await owner.close();
      await end(server, 'SIGTERM');
      rmSync(base, { recursive: true, force: true });
    },
  };
  return scene;
}

function pathsOf(code: string, place: string): string[] {
  const results = [
    '',
    '/anonymity',
    '/accessibility',
    '/privacy',
    '/improvements',
    '/data',
    '/benchmark',
    `/${place}`,
  ];
  const files = [
    'locations/stara-zagora.csv',
    'locations/stara-zagora.xlsx',
    'journal/stara-zagora.csv',
    'results/stara-zagora/map.svg',
  ];
  return [
    '/',
    '/code',
    '/anonymity',
    '/explore',
    '/graphql',
    '/graphql/schema',
    '/livez',
    '/readyz',
    '/worker.js',
    '/robots.txt',
    `/s/${code}`,
    `/S/${code}`,
    `/s/${code}/next/x`,
    `/s/${code}/thanks`,
    `/tablet/${code}`,
    '/mount/pass_A',
    '/print/pass_A',
    ...results.map((rest) => `/results/${CITY}${rest}`),
    `/results/${CITY}/report/2025`,
    `/data/${CITY}/latest/ratings.csv`,
    '/members',
    '/members/sign-in',
    '/operator',
    ...files.map((file) => `/members/files/${file}`),
    `/members/files/documents/${CITY}.pdf`,
    `/members/auth/list-sessions`,
    `/pictures/${CITY}.png`,
    '/assets/x',
  ];
}

function formsOf(code: string): Form[] {
  const slip = ['ballotId', 'castOn'];
  const pages = {
    [`/s/${code}/vote`]: ['score', ...slip],
    [`/s/${code}/answer`]: ['option', 'question', 'comment', 'commentId', ...slip],
    [`/s/${code}/comment`]: ['comment', ...slip],
    '/code': ['code'],
  };
  const signing = Object.entries(PATHS).filter(([, { fields }]) => fields.length > 0);
  return [
    ...Object.entries(pages).map(([path, fields]) => ({ path, fields, isJson: false })),
    ...signing.map(([path, { fields }]) => ({ path: `/members/auth${path}`, fields, isJson: true })),
    { path: IDENTITY_PATH, fields: ['email'], isJson: true },
  ];
}
