// From the visits and the server's speed to the goals, and to a table of medians.
import { median, type Goal } from '../goals.ts';
import type { Speed } from './load.ts';
import type { Visit } from './visit.ts';

export type Line = 'by the browser' | 'TLS + HTTP/2';

export interface Run {
  readonly round: number;
  readonly name: string;
  readonly line: Line;
  readonly visit: Visit;
}

export interface Speeds {
  /** One sign's page, again and again. */
  readonly again: Speed;
  /** Every sign's once, when nothing is remembered any more. */
  readonly anew: Speed;
}

type Measure = (visit: Visit) => number | null;

const MEASURES: readonly (readonly [string, Measure, number])[] = [
  ['LCP s', ({ lcp }) => lcp / 1_000, 2],
  ['reacts s', ({ reacts }) => (reacts === null ? null : reacts / 1_000), 2],
  ['long tasks', ({ longTasks }) => longTasks, 0],
  ['KB', ({ bytes }) => bytes / 1_000, 1],
  ['responses', ({ responses }) => responses, 0],
];

/** The median over the rounds; null where it was not measured. */
function middle(runs: readonly Run[], name: string, line: Line, measure: Measure): number | null {
  const values = runs
    .filter((run) => run.name === name && run.line === line)
    .map(({ visit }) => measure(visit))
    .filter((value) => value !== null);
  return values.length === 0 ? null : median(values);
}

/** A line a contender and line. */
export function printTable(runs: readonly Run[]): string {
  const kinds = [...new Map(runs.map(({ name, line }) => [`${name} ${line}`, { name, line }])).values()];
  const rows = kinds.map(({ name, line }) => [
    name,
    line,
    ...MEASURES.map(([, measure, digits]) => middle(runs, name, line, measure)?.toFixed(digits) ?? '–'),
  ]);
  const widths = [16, 16, ...MEASURES.map(() => 11)];
  return [['page', 'slow line', ...MEASURES.map(([heading]) => heading)], ...rows]
    .map((cells) =>
      cells.map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(11))).join(''),
    )
    .join('\n');
}

/** The goals of the issue. `isComplete`: share of what the results must say that stands in their HTML without a script. */
export function goalsOf(runs: readonly Run[], { again, anew }: Speeds, isComplete: number): readonly Goal[] {
  const of = (name: string, line: Line, measure: Measure) => middle(runs, name, line, measure);
  const most = (values: readonly (number | null)[]): number | null =>
    values.includes(null) ? null : Math.max(...values.map(Number));
  const worst = (name: string, measure: (visit: Visit) => number): number | null => {
    const values = runs.filter((run) => run.name === name).map(({ visit }) => measure(visit));
    return values.length === 0 ? null : Math.max(...values);
  };
  const [lcp, reacts] = [(visit: Visit) => visit.lcp, (visit: Visit) => visit.reacts];
  const goal = (name: string, what: string, value: number | null, is: Goal['is'], bound: number): Goal => ({
    name,
    what,
    value,
    is,
    bound,
  });
  const perCore = ({ pagesPerCore, pagesPerSecond }: Speed) => pagesPerCore ?? pagesPerSecond;
  const [slow, tls] = ['by the browser', 'TLS + HTTP/2'] as const;
  return [
    goal(
      'P1',
      'bytes of the vote page and all else it needs, compressed',
      worst('vote', (v) => v.bytes),
      'at most',
      13_999,
    ),
    goal(
      'P2',
      'responses for that',
      worst('vote', (v) => v.responses),
      'at most',
      1,
    ),
    goal('P3', 'ms to the vote page’s LCP', of('vote', slow, lcp), 'at most', 800),
    goal('P4', 'ms until its scale reacts', of('vote', slow, reacts), 'at most', 800),
    goal(
      'P5',
      'long tasks, median',
      of('vote', slow, (v) => v.longTasks),
      'at most',
      0,
    ),
    goal(
      'P6',
      'ms to the later of both through TLS + HTTP/2',
      most([of('vote', tls, lcp), of('vote', tls, reacts)]),
      'at most',
      1_800,
    ),
    goal('P7', 'ms to the LCP of the results', of('results', slow, lcp), 'at most', 1_500),
    goal(
      'P8',
      'bytes of the results, compressed',
      worst('results', (v) => v.bytes),
      'at most',
      59_999,
    ),
    goal('P9', 'share of the results that is there without a script', isComplete, 'at least', 1),
    // No page of a sign is kept: that would tell who was there before. What is kept is what all places of its kind share.
    goal('P10', 'vote pages a second of one core, of one sign', perCore(again), 'at least', 2_000),
    goal('P11', 'the same, made anew for whoever comes first', perCore(anew), 'at least', 1_000),
    goal('P12', 'answers that were none of these pages', again.bad + anew.bad, 'at most', 0),
  ];
}
