// The server that is fuzzed: the product as a process, with the demo's cities, a member and an operator of it, and all that a
// stranger could know of it.
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { getKey } from '../../server/access/grants/tokens.ts';
import { connectOwner } from '../../server/foundation/database/connect.ts';
import type { SignCode } from '../../server/foundation/sign-code.ts';
import type { MunicipalityId } from '../../server/foundation/municipality-id.ts';
import { end, ownerOf, start } from '../../test/http/process/started.ts';
import { freePort } from '../../test/support/watched.ts';
import { createOperatorSignIn, createSignIn, type SignedIn } from '../../test/support/members.ts';
import { CREATE, orderOf } from '../../test/signs/orders/ordered.ts';
import { addPass, addProgramme, addRound, type Ordering } from '../../test/support/passes.ts';
import { formsOf, pathsOf, type Form } from './addresses.ts';
import type { Known } from './documents.ts';

const CITY = 'stara-zagora';

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
  /** Megabytes that the server holds after a collection. */
  readonly heldMemory: () => Promise<number>;
  /** Signs both in again, and has the city run: they may have ended their sessions, or suspended it. */
  readonly renew: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The id of an order that the member placed. */
async function placeOrder(url: string, { wing, headers }: SignedIn, city: Ordering): Promise<bigint> {
  const dueOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const answered = await fetch(`${url}${wing}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: CREATE, variables: { input: { ...orderOf(city), dueOn } } }),
  });
  const { data } = (await answered.json()) as { data: { createPrintOrder: { order: { id: string } } } };
  return BigInt(data.createPrintOrder.order.id);
}

/** It says it at once, unless it hangs. */
const PATIENCE_MS = 60_000;
const HELD_MEMORY = join(import.meta.dirname, 'held-memory.mjs');

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
    NODE_OPTIONS: `--max-old-space-size=400 --import ${HELD_MEMORY} ${options}`,
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
  const ofCity = {
    id: BigInt(city) as MunicipalityId,
    slug: CITY,
    places: codes.map((code) => ({ code: code as SignCode })),
  };
  const [order, round] = [await placeOrder(url, member, ofCity), await addRound(owner.pool, ofCity)];
  const tokenOf = async (to: Parameters<typeof addPass>[2]) =>
    (await addPass(owner.pool, ofCity, to)).replace('Bearer ', '');
  const programme = await addProgramme(owner.pool, ofCity);
  const [shop, fitter, mysteryClient] = [
    await tokenOf({ order }),
    await tokenOf({ round }),
    await tokenOf({ programme }),
  ];
  const asked = await owner.pool.query<{ code: string }>(
    'SELECT code FROM pulse_teams WHERE municipality_id = $1 ORDER BY id DESC LIMIT 1',
    [ofCity.id],
  );
  const team = asked.rows[0]?.code ?? '';
  const place = {
    slug: CITY,
    team,
    code: codes[0] ?? '',
    place: places[0] ?? '',
    order: String(order),
    round: String(round),
    programme: String(programme),
    shop,
    fitter,
    mysteryClient,
  };
  const csv = await fetch(`${url}/members/files/locations/${CITY}.csv`, { headers: member.headers });
  const scene: Scene = {
    origin: url,
    pid: server.process.pid ?? 0,
    output: server.output,
    known: {
      municipality: [CITY, CITY, 'kazanlak'],
      slug: [CITY],
      code: [...codes, team],
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
    paths: pathsOf(place),
    forms: formsOf(place),
    formFields: () => ({ ballotId: randomUUID(), score: '7' }),
    importPath: `/members/files/imports/${CITY}`,
    table: (await csv.text())
      .replace('\ufeff', '')
      .split('\r\n')
      .slice(0, 20)
      .map((line) => line.split(';').map((cell) => cell.replaceAll('"', ''))),
    member,
    operator: await signInOperator(),
    heldMemory: async () => {
      const told = () => [...server.raw().matchAll(/^\{"held":(\d+)\}$/gm)].map(([, bytes]) => Number(bytes));
      const before = told().length;
      server.process.kill('SIGUSR2');
      const patience = AbortSignal.timeout(PATIENCE_MS);
      while (told().length === before) await sleep(50, undefined, { signal: patience });
      return (told().at(-1) ?? 0) / 2 ** 20;
    },
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
