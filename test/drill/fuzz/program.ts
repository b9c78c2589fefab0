// `npm run drill -- fuzz`: whatever somebody sends, it is answered soon, is no fault of ours, and leaves nothing behind.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { pick } from '../../bench/standing/chance.ts';
import { listAskable, requestOf } from './requests.ts';
import { openScene, type Scene } from './scene.ts';
import { judge, post, type Bounds, type Fault } from './watch.ts';

export const help = `Sends what nobody should: each is answered within 50 ms of CPU, none is an INTERNAL, and memory comes back.

npm run drill -- fuzz [--seconds 60] [--seed 1] [--only NUMBER] [--planted]

Requests are made of introspection, addresses and forms: GraphQL as a stranger, a member and an operator, pages, headers, forms, tables
that a member imports. Texts are as long as they may be and made to slow patterns down; days, numbers, ids, cursors and
languages lie at their ends. While each is worked on, /livez answers within 100 ms. A seed makes always the same requests:
--only sends the one of a number again, and prints it. --planted puts five faults back that were once found: then it must not hold.`;

/** Puts the faults of November 2026 back into the code as it is loaded. */
const PLANTS = join(import.meta.dirname, 'planted.mjs');
const BOUNDS: Bounds = { loop: 50, all: 1_000, livez: 100 };
const RENEW_EVERY = 400;
const TELL_EVERY_MS = 10_000;
const MOST_GROWTH_MB = 250;

const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

async function schemaOf({ origin }: Scene) {
  const body = JSON.stringify({ query: getIntrospectionQuery() });
  const answered = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const { data } = (await answered.json()) as { data: IntrospectionQuery };
  return buildClientSchema(data);
}

interface Fuzzing {
  readonly seconds: number;
  readonly seed: number;
  readonly bounds?: Bounds;
  /** Only requests of such names are sent; without it all. */
  readonly isWanted?: (name: string) => boolean;
}

/** What was found in so many seconds. */
export interface Fuzzed {
  readonly faults: readonly Fault[];
  readonly requests: number;
  /** Megabytes that the process holds more than after its first requests. */
  readonly growth: number;
}

/** Fuzzes a server for some seconds; `until`: ends it sooner. */
export async function fuzz(
  scene: Scene,
  { seconds, seed, bounds = BOUNDS, isWanted = () => true }: Fuzzing,
  until: (faults: readonly Fault[]) => boolean = () => false,
): Promise<Fuzzed> {
  const askable = await listAskable(await schemaOf(scene), scene);
  const faults: Fault[] = [];
  const ends = performance.now() + seconds * 1_000;
  let told = performance.now();
  let before = memoryOf(scene.pid);
  let at = 0;
  for (; performance.now() < ends && !until(faults); at += 1) {
    if (at % RENEW_EVERY === RENEW_EVERY - 1) await scene.renew();
    if (at === RENEW_EVERY) before = memoryOf(scene.pid);
    const sent = await requestOf(askable, scene, seed, at);
    if (!isWanted(sent.name)) continue;
    for (const fault of await judge(scene.origin, scene.pid, sent, at, bounds)) {
      faults.push(fault);
      console.log(`  ${fault.kind}  ${fault.milliseconds.toFixed(0)} ms  --only ${at}  ${fault.name}`);
    }
    if (performance.now() - told > TELL_EVERY_MS) {
      console.log(`${at} requests, ${faults.length} faults`);
      told = performance.now();
    }
  }
  return { faults, requests: at, growth: memoryOf(scene.pid) - before };
}

async function sendOnly(scene: Scene, seed: number, at: number): Promise<boolean> {
  const sent = await requestOf(await listAskable(await schemaOf(scene), scene), scene, seed, at);
  console.log(sent.name, sent.method, sent.path.slice(0, 500), sent.headers);
  console.log(String(sent.body).slice(0, 3_000));
  const { status, text } = await post(scene.origin, sent);
  console.log(status, text.slice(0, 2_000));
  const faults = await judge(scene.origin, scene.pid, sent, at, BOUNDS);
  for (const { kind, milliseconds } of faults) console.log(kind, `${milliseconds.toFixed(0)} ms`);
  return faults.length === 0;
}

/** Whether everything held. */
export async function run(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '60' },
      seed: { type: 'string', default: String(pick(1_000_000, Math.random)) },
      only: { type: 'string' },
      planted: { type: 'boolean', default: false },
    },
  });
  const [seed, seconds] = [Number(values.seed), Number(values.seconds)];
  const scene = await openScene(values.planted ? `--import ${PLANTS}` : '');
  try {
    if (values.only !== undefined) return await sendOnly(scene, seed, Number(values.only));
    console.log(`Seed ${seed}, ${seconds} s.`);
    const { faults, requests, growth } = await fuzz(scene, { seconds, seed });
    const bugs = scene
      .output()
      .split('\n')
      .filter((line) => line.includes('a bug'));
    console.log(
      `${requests} requests, ${faults.length} faults, ${bugs.length} bugs in the log, ${growth.toFixed(0)} MB more than before.`,
    );
    return faults.length === 0 && bugs.length === 0 && growth < MOST_GROWTH_MB;
  } finally {
    await scene.close();
  }
}
