// A steady stream of votes through the real box: so many clients, each of whom casts the next when the last is stored.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { BallotBox } from '../../server/voting/ballots/box.ts';
import type { BenchCity } from './cities.ts';
import { aSlip } from './fill.ts';

/** What the clients saw. Milliseconds from the cast to the receipt, after the commit. */
export interface Stream {
  readonly votesPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** The longest time for which the process answered nobody. */
  readonly longestStall: number;
}

/** Votes until `until` is kept. */
export async function streamVotes(
  box: BallotBox,
  city: BenchCity,
  clients: number,
  until: Promise<unknown>,
): Promise<Stream> {
  let isOver = false;
  const over = until.finally(() => {
    isOver = true;
  });
  const waits: number[] = [];
  const vote = async (client: number): Promise<void> => {
    for (let place = client; !isOver; place += clients) {
      const cast = performance.now();
      await box.cast(aSlip(city, place, 1 + (place % 10)));
      waits.push(performance.now() - cast);
    }
  };
  const stalls = monitorEventLoopDelay({ resolution: 1 });
  stalls.enable();
  const start = performance.now();
  const voting = Array.from({ length: clients }, (_, client) => vote(client));
  await over;
  const seconds = (performance.now() - start) / 1000;
  stalls.disable();
  const counted = waits.length;
  await Promise.all(voting);
  const sorted = waits.slice(0, counted).toSorted((a, b) => a - b);
  const quantile = (part: number): number => sorted[Math.floor(part * (sorted.length - 1))] ?? NaN;
  return {
    votesPerSecond: counted / seconds,
    p50: quantile(0.5),
    p99: quantile(0.99),
    longestStall: stalls.max / 1e6,
  };
}
