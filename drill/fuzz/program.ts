// `npm run drill -- fuzz`: whatever somebody sends, it is answered soon, is no fault of ours, and leaves nothing behind.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { pick, seeded } from '../../bench/standing/chance.ts';
import { passOf } from './pass.ts';
import { from, listAskable, someRequest, type Sent } from './requests.ts';
import { openScene, type Scene } from './scene.ts';
import { judge, post, runsInChild, type Bounds, type Fault, type Numbered } from './watch.ts';

export const help = `Sends what nobody should: each is answered within 50 ms of CPU, none is an INTERNAL, and memory comes back.

npm run drill -- fuzz [--seconds 60] [--seed 1] [--only NUMBER] [--planted]

Requests are made of introspection, addresses and forms: GraphQL as a stranger, a member and an operator, pages, headers, forms, tables
that a member imports. First, with certainty, each kind of text comes to each input, one at a time: long ones made to slow patterns
down, and short ones that mean something to somebody; days and cursors where they belong. All that is open to all is sent whatever
the time; what members and operators may, and then what chance makes, until the time is over: an hour is --seconds 3600. What
runs in child processes is counted too. While each is worked on, /livez answers within 100 ms. A seed makes always the same requests: --only sends
the one of a number again, and prints it. --planted puts six faults back that were once found: then it must not hold.`;

/** Puts the faults of November 2026 back into the code as it is loaded. */
const PLANTS = join(import.meta.dirname, 'planted.mjs');
const BOUNDS: Bounds = { loop: 50, all: 1_000, child: 3_000, livez: 100 };
/** Other tests share the processor and its caches: work takes up to twice as long. */
export const BESIDE_TESTS: Bounds = { loop: 100, all: 2_000, child: 3_000, livez: 200 };
const RENEW_EVERY = 400;
/** Sent at once: as long as all of them together cost no more than one may, none is looked at alone. */
const TOGETHER = 6;
const TOGETHER_ASIDE = 2;
/** Why whatever was sent met nothing but a border that has nothing to do with it. */
const UNSEEN =
  /"code":"(?:TOO_COMPLEX|TOO_MANY_REQUESTS)"|Cannot query field|Unknown argument|conflict because|was not provided/;
const TELL_EVERY_MS = 10_000;
/** Pages, pictures, typefaces and whatever else is kept once it was made. */
export const MOST_GROWTH_MB = 100;

const bugsIn = (output: string): string[] => output.split('\n').filter((line) => line.includes('a bug'));

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
  /** Of those that come with certainty to what is open to all: how many there are, and those that no resolver, form or page saw. */
  readonly certain: number;
  readonly unseen: readonly string[];
  /** What the server's log calls a bug, whatever it answered. */
  readonly bugs: readonly string[];
  /** Megabytes that the server holds more than after its first requests, when both were collected. */
  readonly growth: number;
}

/** All that can be sent: with certainty, then by chance, each under its number. */
interface Sending {
  readonly certain: number;
  readonly nameOf: (at: number) => string | null;
  readonly requestOf: (at: number) => Promise<Sent>;
}

async function sendingOf(scene: Scene, seed: number): Promise<Sending> {
  const askable = await listAskable(await schemaOf(scene), scene);
  await scene.renew();
  const { open, closed } = passOf(askable, scene);
  const all = [...open, ...closed];
  return {
    certain: open.length,
    nameOf: (at) => all[at]?.name ?? null,
    requestOf: async (at) => {
      const chance = seeded(seed * 1_000_003 + at * 7_919);
      return from(chance, (await all[at]?.make()) ?? (await someRequest(askable, scene, chance)));
    },
  };
}

/** Fuzzes a server for some seconds, and until all was sent that comes with certainty to what is open to all; `until`: ends it sooner. */
export async function fuzz(
  scene: Scene,
  { seconds, seed, bounds = BOUNDS, isWanted = () => true }: Fuzzing,
  until: (faults: readonly Fault[]) => boolean = () => false,
): Promise<Fuzzed> {
  const { certain, nameOf, requestOf } = await sendingOf(scene, seed);
  const faults: Fault[] = [];
  const bugs: string[] = [];
  const unseen = new Set<string>();
  const ends = performance.now() + seconds * 1_000;
  let told = performance.now();
  let [before, at, sent, renewed] = [await scene.heldMemory(), 0, 0, 0];
  let together: Numbered[] = [];
  const judgeThem = async (): Promise<void> => {
    const some = together;
    together = [];
    const found = await judge(scene, some, bounds, ({ at: number, sent: { name } }, { text }) => {
      if (number < certain && UNSEEN.test(text)) unseen.add(name);
    });
    for (const fault of found) {
      faults.push(fault);
      console.log(`  ${fault.kind}  ${fault.milliseconds.toFixed(0)} ms  --only ${fault.at}  ${fault.name}`);
    }
  };
  const noteBugs = (): void => {
    for (const bug of bugsIn(scene.output()).slice(bugs.length)) {
      bugs.push(bug);
      console.log(`  bug  before --only ${at}  ${bug}`);
    }
  };
  for (; (performance.now() < ends || at < certain) && !until(faults); at += 1) {
    const name = nameOf(at);
    if (name !== null && !isWanted(name)) continue;
    const request = { at, sent: await requestOf(at) };
    if (name === null && !isWanted(request.sent.name)) continue;
    sent += 1;
    // Child processes are waited for until they end: not with what starts none.
    const isInChild = runsInChild(request.sent);
    if (together.some((other) => runsInChild(other.sent) !== isInChild)) await judgeThem();
    together.push(request);
    if (together.length >= (isInChild ? TOGETHER_ASIDE : TOGETHER)) await judgeThem();
    if (sent - renewed >= RENEW_EVERY) {
      await scene.renew();
      if (renewed === 0) before = await scene.heldMemory();
      renewed = sent;
    }
    if (performance.now() - told > TELL_EVERY_MS) {
      console.log(
        `${sent} requests, ${at < certain ? `${certain - at} more for certain, ` : ''}${faults.length} faults`,
      );
      told = performance.now();
      noteBugs();
    }
  }
  await judgeThem();
  noteBugs();
  const growth = (await scene.heldMemory()) - before;
  return { faults, requests: sent, certain, unseen: [...unseen], bugs, growth };
}

async function sendOnly(scene: Scene, seed: number, at: number): Promise<boolean> {
  const sent = await (await sendingOf(scene, seed)).requestOf(at);
  console.log(sent.name, sent.method, sent.path.slice(0, 500), sent.headers);
  console.log(String(sent.body).slice(0, 3_000));
  const { status, text } = await post(scene.origin, sent);
  console.log(status, text.slice(0, 2_000));
  const faults = await judge(scene, [{ at, sent }], BOUNDS);
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
    const { faults, requests, unseen, bugs, growth } = await fuzz(scene, { seconds, seed });
    for (const name of unseen.slice(0, 20)) console.log(`  unseen  ${name}`);
    console.log(
      `${requests} requests, ${faults.length} faults, ${bugs.length} bugs in the log, ${growth.toFixed(0)} MB more than before.`,
    );
    return faults.length === 0 && bugs.length === 0 && growth < MOST_GROWTH_MB;
  } finally {
    await scene.close();
  }
}
