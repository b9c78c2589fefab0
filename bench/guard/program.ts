// `npm run bench -- guard`: whether a vote, its page, a place's results and signs still cost what they did.
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findGenerator } from '../load/generator.ts';
import { openOwnDatabase, type OwnDatabase } from '../own-database.ts';
import type { Contender } from '../signs/contenders.ts';
import { installPeers, PEERS, versionOf } from '../votes/install.ts';
import { openPeerDatabase } from '../votes/peer-database.ts';
import { apolloExpress, createPeer } from '../votes/peers.ts';
import { createProduct } from '../votes/product.ts';
import {
  CPU,
  CPU_NAMES,
  figureOf,
  isWithin,
  MARGIN,
  medianOf,
  overBudget,
  readBudget,
  wrongSigns,
  writeBudget,
  type CpuName,
  type Medians,
  type Sides,
} from './budget.ts';
import { addressesOf, fetchAnew, pageCpu, publishAll, type Addresses } from './pages.ts';
import { profileOf, profiling, slowerHalf } from './profile.ts';
import { createSigners, signsCpu } from './signs.ts';
import { startServers, type Servers } from './servers.ts';
import { load, voteCpu } from './votes.ts';

/** How often it is measured by processes of its own before it fails: what was lost is dear in each. */
const STARTS = 3;

export const help = `Whether a vote, its page, a place's results and signs still cost what they did.

Compares CPU, which a busy machine changes little: a vote's beside Apollo Server, Express and pg; a vote page's and a place's
results' beside a fixed piece of work, done in the same seconds; 600 signs' beside pdf-lib, which has just started like ours.
The median of the rounds may be ${MARGIN} times what bench/budget.json says. What is over is measured again by servers that have
just started, up to ${STARTS} times: the same code takes a third more in one process than in the next. What is over in each start
fails, with the functions that take the slower half of its CPU. The bytes of the signs must be the budget's. Statements, and
the bytes of pages and answers, are held by npm test (bench/spent.test.ts).

  --rounds N   how many rounds (3)
  --record     writes what was measured into the budget, for a commit that says why`;

/** What it compares a busy machine changes on both sides alike. */
export const isForAnyLoad = true;

/** Few, so that each is remembered however slow a machine is. */
const PLACES = 60;
const PROFILE_SECONDS = 4;

interface Bench {
  readonly database: OwnDatabase;
  /** Starts both servers, warm. */
  readonly start: () => Promise<Servers>;
  readonly folder: string;
  readonly signers: readonly Contender[];
  readonly paths: Addresses;
  readonly seedOf: () => number;
}

type Rounds = Readonly<Record<CpuName, Sides[]>>;

function keep(rounds: Rounds, name: CpuName, sides: Sides | null): void {
  if (sides === null) return;
  rounds[name].push(sides);
  const { ours, beside } = sides;
  console.log(`  ${name.padEnd(13)}${ours.toFixed(3).padStart(9)} ms by ${beside.toFixed(3).padStart(8)} ms`);
}

/** Measures what is named once; answers the bytes of the signs. */
async function measureRound(
  bench: Bench,
  servers: Servers,
  round: number,
  names: readonly CpuName[],
  rounds: Rounds,
) {
  const { database, paths, seedOf } = bench;
  console.log(`round ${round + 1}`);
  // Twice, votes in either order: a crowded machine is slower or faster from one second to the next.
  for (const turn of [0, 1]) {
    if (names.includes('vote'))
      keep(rounds, 'vote', await voteCpu(servers, database.folder, round + turn, seedOf));
    for (const name of ['votePage', 'placeResults'] as const)
      if (names.includes(name)) keep(rounds, name, await pageCpu(servers.product, paths[name]));
  }
  if (!names.includes('signs')) return null;
  const signs = await signsCpu(bench.signers, round);
  keep(rounds, 'signs', signs);
  return signs.bytes;
}

/** The functions that take most of what is over; of signs nothing, since they are made by a process of their own. */
async function tellSlow(
  name: CpuName,
  { product }: Servers,
  { folder, paths, seedOf }: Bench,
): Promise<void> {
  const works: Readonly<Record<CpuName, (() => Promise<unknown>) | null>> = {
    vote: () => load(product, PROFILE_SECONDS, seedOf()),
    votePage: () => fetchAnew(product.url, paths.votePage),
    placeResults: () => fetchAnew(product.url, paths.placeResults),
    signs: null,
  };
  const work = works[name];
  if (work === null) return;
  const profile = await profileOf(product.pid ?? 0, profiling(folder).PROFILE, work);
  for (const line of slowerHalf(profile)) console.log(`    ${line}`);
}

/** What servers that have just started take of what is named, and the bytes of the signs; says where what is still over is spent. */
async function measureStart(
  bench: Bench,
  count: number,
  names: readonly CpuName[],
  medians: Medians,
  isLast: boolean,
) {
  const rounds: Rounds = { vote: [], votePage: [], placeResults: [], signs: [] };
  const servers = await bench.start();
  try {
    let signs: number | null = null;
    for (let round = 0; round < count; round += 1)
      signs = await measureRound(bench, servers, round, names, rounds);
    for (const name of names) {
      const median = medianOf(rounds[name]);
      if (median !== null) medians[name].push(median);
    }
    if (isLast)
      for (const name of overBudget(medians, readBudget())) {
        console.log(`  ${name} is spent in`);
        await tellSlow(name, servers, bench);
      }
    return signs;
  } finally {
    await servers.stop();
  }
}

async function judge(bench: Bench, count: number, isRecording: boolean): Promise<boolean | null> {
  const medians: Medians = { vote: [], votePage: [], placeResults: [], signs: [] };
  const budget = readBudget();
  let names: readonly CpuName[] = CPU_NAMES;
  let signs = 0;
  for (let start = 1; start <= STARTS && names.length > 0; start += 1) {
    if (start > 1) console.log(`Over the budget, once more: ${names.join(', ')}.`);
    signs = (await measureStart(bench, count, names, medians, start === STARTS)) ?? signs;
    names = isRecording ? [] : overBudget(medians, budget);
  }
  if (isRecording) {
    const cpu = Object.fromEntries(
      CPU_NAMES.map((name) => [name, Number(figureOf(medians[name])?.toFixed(4))]),
    );
    writeBudget({ ...budget, cpu: cpu as typeof budget.cpu, bytes: { ...budget.bytes, signs } });
    return true;
  }
  for (const name of CPU_NAMES) {
    const [value, bound] = [figureOf(medians[name]), MARGIN * budget.cpu[name]];
    const verdict = value === null ? 'not measured' : value > bound ? 'misses' : 'holds';
    const all = medians[name].map((median) => median.toFixed(4)).join(', ');
    console.log(`guard ${name} ${all} <= ${bound.toFixed(4)} ${verdict}  (${CPU[name]})`);
  }
  const wrong = wrongSigns(signs, budget);
  if (wrong !== null) console.log(wrong);
  return wrong === null ? isWithin(medians, budget) : false;
}

/** Measures; answers whether nothing costs more than it may; null where nobody tells CPU time. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const options = {
    rounds: { type: 'string', default: '3' },
    record: { type: 'boolean', default: false },
  } as const;
  const { values } = parseArgs({ args: [...args], options });
  installPeers();
  const database = await openOwnDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'guard-'));
  // Started by root, the server is another account, and writes its profile here.
  chmodSync(folder, 0o777);
  try {
    const generator = findGenerator({
      program: join(PEERS, 'autocannon.mjs'),
      version: versionOf('autocannon'),
    });
    const contender = await createProduct(database, mkdtempSync(join(tmpdir(), 'var-')), generator, PLACES);
    await publishAll(database.owner);
    const peerDatabase = await openPeerDatabase(database, 'apollo-express', PLACES);
    let seed = 0;
    const seedOf = () => (seed += 1);
    const paths = await addressesOf(database.owner);
    const start = () =>
      startServers(
        contender,
        createPeer(apolloExpress(), peerDatabase, generator, PLACES),
        folder,
        paths,
        seedOf,
      );
    try {
      const bench = { database, start, folder, signers: await createSigners(folder), paths, seedOf };
      return await judge(bench, Number(values.rounds), values.record);
    } finally {
      await peerDatabase.close();
    }
  } finally {
    await database.close();
  }
}
