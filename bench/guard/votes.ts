// CPU of a vote, Node and PostgreSQL, beside Apollo Server with Express and pg, in the same minute.
import { rotate } from '../rounds.ts';
import { isComplete, measure } from '../votes/measure.ts';
import type { Running } from '../votes/contender.ts';
import type { Sides } from './budget.ts';

const CONNECTIONS = 64;
const SECONDS = 2;
/** Before so many votes V8 still compiles: a busy machine needs long for them, and is given up on. */
const WARM_VOTES = 12_000;
const WARM_LOADS = 4;
const WARM_SECONDS = 6;

export interface Voters {
  readonly product: Running;
  readonly peer: Running;
}

/** Sends votes until both are warm. */
export async function warmUp({ product, peer }: Voters, seedOf: () => number): Promise<void> {
  for (const side of [product, peer]) {
    await side.empty();
    for (let [votes, loads] = [0, 0]; votes < WARM_VOTES && loads < WARM_LOADS; loads += 1)
      votes += (await load(side, WARM_SECONDS, seedOf())).acknowledged;
  }
}

/** One load, of any places alike. */
export function load(side: Running, seconds: number, seed: number) {
  return side.load({ scenario: 'uniform', connections: CONNECTIONS, seconds, seed });
}

/** One round: CPU milliseconds a vote; null where nobody tells CPU time. Throws where a vote was lost or doubled. */
export async function voteCpu(
  { product, peer }: Voters,
  postgresFolder: string,
  round: number,
  seedOf: () => number,
): Promise<Sides | null> {
  const cpu = new Map<Running, number | null>();
  for (const side of rotate([product, peer], round)) {
    const [seed, options] = [seedOf(), { seconds: SECONDS, warmup: 1, connections: CONNECTIONS }];
    // A load takes its own seed and the next one.
    seedOf();
    const figures = await measure(side, postgresFolder, 'uniform', options, seed);
    if (!isComplete(figures) || (side === product && figures.errors > 0))
      throw new Error(
        `Of ${figures.allAcknowledged} acknowledged votes ${figures.accepted} are there: ${figures.refusal}`,
      );
    const { serverCpu, postgresCpu } = figures;
    cpu.set(side, serverCpu === null || postgresCpu === null ? null : serverCpu + postgresCpu);
  }
  const [ours = null, theirs = null] = [cpu.get(product), cpu.get(peer)];
  return ours === null || theirs === null ? null : { ours, beside: theirs };
}
