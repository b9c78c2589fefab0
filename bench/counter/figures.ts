// What the counter's bench says at the end: tables for people, and its goals.
import { median, type Goal } from '../goals.ts';
import type { Opened } from './measure.ts';
import type { Slowdown } from './slowdown.ts';

interface Figures {
  readonly nights: readonly Opened[];
  readonly country: Opened | null;
  readonly slowdowns: readonly Slowdown[];
}

/** Slips for each second of CPU that both processes needed; null where nobody counts it. */
function slipsPerCpuSecond({ slips, nodeCpuSeconds, postgresCpuSeconds }: Opened): number | null {
  return postgresCpuSeconds === null ? null : slips / (nodeCpuSeconds + postgresCpuSeconds);
}

/** A line a night. */
export function printNights(nights: readonly Opened[]): void {
  console.table(
    nights.map((one) => ({
      slips: one.slips,
      published: one.published,
      places: one.places,
      seconds: rounded(one.seconds),
      'slips/s': Math.round(one.slips / one.seconds),
      'Node CPU s': rounded(one.nodeCpuSeconds),
      'PostgreSQL CPU s': one.postgresCpuSeconds === null ? '–' : rounded(one.postgresCpuSeconds),
      'slips/CPU s': Math.round(slipsPerCpuSecond(one) ?? NaN),
      'peak MB': Math.round(one.memoryPeakMb),
    })),
  );
}

/** A line a round. */
export function printSlowdowns(rounds: readonly Slowdown[]): void {
  console.table(
    rounds.map(({ alone, beside, ratio, disturbance, longestLock, nightSeconds, opened }) => ({
      'votes/s alone': Math.round(alone.votesPerSecond),
      'beside a night': Math.round(beside.votesPerSecond),
      ratio: rounded(ratio),
      'p50 ms': `${rounded(alone.p50)} -> ${rounded(beside.p50)}`,
      'p99 ms': `${rounded(alone.p99)} -> ${rounded(beside.p99)}`,
      'longest stall ms': `${rounded(alone.longestStall)} -> ${rounded(beside.longestStall)}`,
      'cores used by others': disturbance === null ? '–' : rounded(disturbance),
      'longest lock ms': rounded(longestLock),
      'seconds of the night': rounded(nightSeconds),
      'slips published': opened,
    })),
  );
}

/** What has to be reached. */
export function goalsOf({ nights, country, slowdowns }: Figures): Goal[] {
  const perCpuSecond = nights.flatMap((night) => slipsPerCpuSecond(night) ?? []);
  const middle = (values: readonly number[]): number | null => (values.length === 0 ? null : median(values));
  const [night] = nights;
  const longestLock = slowdowns.length === 0 ? null : Math.max(...slowdowns.map((one) => one.longestLock));
  return [
    goal('C1', 'slips opened for each CPU second', middle(perCpuSecond), 5_000, 'at least'),
    goal(
      'C2',
      `seconds for ${night?.slips} slips over ${night?.places} places`,
      middle(nights.map((one) => one.seconds)),
      60,
    ),
    goal('C3', 'seconds for 1,000,000 slips over 160,060 places', country?.seconds ?? null, 600),
    goal('C3m', 'MB of memory at the most', country?.memoryPeakMb ?? null, 300),
    goal('C4', 'votes/s beside a night', middle(slowdowns.map(({ ratio }) => ratio)), 0.9, 'at least'),
    goal('C5', 'longest wait of a vote for a lock, ms', longestLock, 100),
  ];
}

function goal(
  name: string,
  what: string,
  value: number | null,
  bound: number,
  is: Goal['is'] = 'at most',
): Goal {
  return { name, what, value, bound, is };
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
