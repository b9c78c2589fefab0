// What a long run has to reach.
import { atMost, type Goal } from '../goals.ts';
import { growthOf, type Sample } from './watch.ts';

/** What was seen. */
export interface Soaked {
  readonly minutes: number;
  /** Votes a second that were aimed at. */
  readonly half: number;
  readonly votes: number;
  /** Milliseconds. */
  readonly voteP99: number;
  readonly waits: Readonly<Record<string, readonly number[]>>;
  readonly samples: readonly Sample[];
  /** Acknowledged, but not there. */
  readonly missing: number;
  readonly faults: number;
  /** Of a vote. */
  readonly tableBytes: number;
  readonly logBytes: number;
  /** Of CPU, of the server and of PostgreSQL; NaN where the kernel does not tell. */
  readonly nodeSeconds: number;
  readonly postgresSeconds: number;
}

/** The value that such a share of all is not above; infinite where there is none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.POSITIVE_INFINITY;
}

export function goalsOf({ voteP99, waits, samples, missing, faults }: Soaked): Goal[] {
  const warm = samples.slice(Math.floor(samples.length / 4));
  const readP99 = quantile(Object.values(waits).flat(), 0.99);
  return [
    atMost(
      'L1',
      'MB more a minute',
      growthOf(warm, ({ megabytes }) => megabytes),
      1,
    ),
    atMost('L2', 'MB at the most', Math.max(...samples.map(({ megabytes }) => megabytes)), 500),
    atMost('L3', 'milliseconds of 99 of 100 votes', voteP99, 100),
    atMost('L4', 'milliseconds of 99 of 100 pages', readP99, 100),
    atMost('L5', 'more open files', (warm.at(-1)?.files ?? 0) - (warm[0]?.files ?? 0), 10),
    atMost('L6', 'acknowledged votes that are not there', missing, 0),
    atMost('L7', 'votes and pages that failed', faults, 0),
  ];
}
