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
import { createProduct, type RunningProduct } from '../votes/product.ts';
import {
  CPU,
  CPU_NAMES,
  figureOf,
  isWithin,
  MARGIN,
  overBudget,
  readBudget,
  wrongSigns,
  writeBudget,
  type CpuName,
  type Rounds,
  type Sides,
} from './budget.ts';
import { addressesOf, fetchAnew, pageCpu, publishAll } from './pages.ts';
import { profileOf, profiling, slowerHalf } from './profile.ts';
import { createSigners, signsCpu } from './signs.ts';
import { load, voteCpu, warmUp, type Voters } from './votes.ts';

export const help = `Whether a vote, its page, a place's results and signs still cost what they did.

Compares CPU, which a busy machine changes little: a vote's beside Apollo Server, Express and pg; a vote page's and a place's
results' beside a fixed piece of work, done in the same seconds; 600 signs' beside pdf-lib, which has just started like ours. The median of the rounds may be ${MARGIN} times
what bench/budget.json says; what is over is measured once more, and then fails with the functions that take the slower half
of its CPU. The bytes of the signs must be the budget's. Statements, and the bytes of pages and answers, are held by npm test
(bench/spent.test.ts).

  --rounds N   how many rounds (3)
  --record     writes what was measured into the budget, for a commit that says why`;

/** What it compares a busy machine changes on both sides alike. */
export const isForAnyLoad = true;

/** Few, so that each is remembered however slow a machine is. */
const PLACES = 60;
const PROFILE_SECONDS = 4;
/** Before each page was made so often V8 still compiles. */
const WARM_PASSES = 8;

interface Bench {
  readonly database: OwnDatabase;
  readonly voters: Voters;
  readonly product: RunningProduct;
  readonly folder: string;
  readonly signers: readonly Contender[];
  readonly paths: Readonly<Record<'votePage' | 'placeResults', string[]>>;
  readonly seedOf: () => number;
}

function keep(rounds: Rounds, name: CpuName, sides: Sides | null): void {
  if (sides === null) return;
  rounds[name].push(sides);
  const { ours, beside } = sides;
  console.log(`  ${name.padEnd(13)}${ours.toFixed(3).padStart(9)} ms by ${beside.toFixed(3).padStart(8)} ms`);
}

/** Measures each once; answers the bytes of the signs. */
async function measureRound(bench: Bench, round: number, rounds: Rounds): Promise<number> {
  const { database, voters, product, paths, seedOf } = bench;
  console.log(`round ${round + 1}`);
  // Twice, votes in either order: a crowded machine is slower or faster from one second to the next.
  for (const turn of [0, 1]) {
    keep(rounds, 'vote', await voteCpu(voters, database.folder, round + turn, seedOf));
    for (const name of ['votePage', 'placeResults'] as const)
      keep(rounds, name, await pageCpu(product, paths[name]));
  }
  const signs = await signsCpu(bench.signers, round);
  keep(rounds, 'signs', signs);
  return signs.bytes;
}

/** The functions that take most of what is over; of signs nothing, since they are made by a process of their own. */
async function tellSlow(name: CpuName, { product, folder, paths, seedOf }: Bench): Promise<void> {
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

async function judge(bench: Bench, count: number, isRecording: boolean): Promise<boolean | null> {
  const rounds: Rounds = { vote: [], votePage: [], placeResults: [], signs: [] };
  const budget = readBudget();
  let signs = 0;
  let isLast = isRecording;
  for (let round = 0; ; round += 1) {
    signs = await measureRound(bench, round, rounds);
    if ((round + 1) % count !== 0) continue;
    if (isLast || overBudget(rounds, budget).length === 0) break;
    // Noise passes, what was lost stays.
    isLast = true;
    console.log('Over the budget: once more.');
  }
  const cpu = Object.fromEntries(CPU_NAMES.map((name) => [name, Number(figureOf(rounds[name]).toFixed(4))]));
  if (isRecording) {
    writeBudget({ ...budget, cpu: cpu as typeof budget.cpu, bytes: { ...budget.bytes, signs } });
    return true;
  }
  const over = overBudget(rounds, budget);
  for (const name of CPU_NAMES) {
    const [value, bound] = [figureOf(rounds[name]), MARGIN * budget.cpu[name]];
    const verdict = Number.isNaN(value) ? 'not measured' : over.includes(name) ? 'misses' : 'holds';
    console.log(`guard ${name} ${value.toFixed(4)} <= ${bound.toFixed(4)} ${verdict}  (${CPU[name]})`);
    if (over.includes(name)) await tellSlow(name, bench);
  }
  const wrong = wrongSigns(signs, budget);
  if (wrong !== null) console.log(wrong);
  return wrong === null ? isWithin(rounds, budget) : false;
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
    const product = await contender.startWith(profiling(folder));
    const peer = await createPeer(apolloExpress(), peerDatabase, generator, PLACES).start();
    let seed = 0;
    const seedOf = () => (seed += 1);
    const bench = {
      database,
      folder,
      signers: await createSigners(folder),
      product,
      voters: { product, peer },
      seedOf,
      paths: await addressesOf(database.owner),
    };
    try {
      await warmUp(bench.voters, seedOf);
      for (let pass = 0; pass < WARM_PASSES; pass += 1)
        for (const paths of Object.values(bench.paths)) await fetchAnew(product.url, paths);
      return await judge(bench, Number(values.rounds), values.record);
    } finally {
      await Promise.all([product.stop(), peer.stop()]);
      await peerDatabase.close();
    }
  } finally {
    await database.close();
  }
}
