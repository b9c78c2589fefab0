// Measures one contender under one load: warm-up, then speed, waits, CPU time; and whether its votes are all there.
import { setTimeout as sleep } from 'node:timers/promises';
import { cpuSecondsOf, goneChildrenCpuSeconds, postgresPid } from '../cpu.ts';
import type { Load } from '../load/plan.ts';
import type { Options, Scenario } from './args.ts';
import type { Running } from './contender.ts';

const REST_MS = 300;

export interface Figures extends Load {
  /** CPU milliseconds a vote: of the server (0 where there is none), of PostgreSQL's processes, of the load generator. */
  readonly serverCpu: number | null;
  readonly postgresCpu: number | null;
  readonly generatorCpu: number | null;
  /** Votes in its database after warm-up and measurement, and how many of both were acknowledged. */
  readonly accepted: number;
  readonly allAcknowledged: number;
  /** Votes of both that were sent, but never answered. */
  readonly allUnanswered: number;
}

/** Whether every acknowledged vote is there, and no other but those that were never answered. */
export function isComplete({ accepted, allAcknowledged, allUnanswered }: Figures): boolean {
  return accepted >= allAcknowledged && accepted <= allAcknowledged + allUnanswered;
}

/** Differences of CPU seconds, as milliseconds a vote; null where nobody tells. */
function perVote(before: number | null, after: number | null, votes: number): number | null {
  return before === null || after === null ? null : ((after - before) * 1000) / votes;
}

/** How many votes there are when no more come: a server may still work on what its clients gave up waiting for. */
async function countAtRest({ countVotes }: Running): Promise<number> {
  for (let before = NaN; ;) {
    const votes = await countVotes();
    if (votes === before) return votes;
    before = votes;
    await sleep(REST_MS);
  }
}

/** One load. `seed` is this one's alone, and so is the next number after it. */
export async function measure(
  running: Running,
  postgresFolder: string,
  scenario: Scenario,
  { seconds, warmup, connections }: Pick<Options, 'seconds' | 'warmup' | 'connections'>,
  seed: number,
): Promise<Figures> {
  const clients = scenario === 'alone' ? 1 : connections;
  const look = () => ({
    server: running.pid === null ? 0 : cpuSecondsOf(running.pid),
    postgres: cpuSecondsOf(postgresPid(postgresFolder)),
    generator: goneChildrenCpuSeconds(),
  });
  await running.empty();
  const warm = await running.load({ scenario, connections: clients, seconds: warmup, seed });
  const before = look();
  const load = await running.load({ scenario, connections: clients, seconds, seed: seed + 1 });
  const after = look();
  const votes = load.acknowledged;
  return {
    ...load,
    serverCpu: perVote(before.server, after.server, votes),
    postgresCpu: perVote(before.postgres, after.postgres, votes),
    generatorCpu: perVote(before.generator, after.generator, votes),
    accepted: await countAtRest(running),
    allAcknowledged: warm.acknowledged + load.acknowledged,
    allUnanswered: warm.unanswered + load.unanswered,
  };
}
