// From the runs to the goals, and to a table of medians.
import { median, type Goal } from '../goals.ts';
import type { Name } from './args.ts';
import type { Figures } from './contenders.ts';

export interface Run {
  readonly round: number;
  readonly name: Name;
  /** Signs in the file. */
  readonly count: number;
  readonly figures: Figures;
}

export const FEW = 600;
export const MANY = 20_000;

type Measure = (figures: Figures) => number | null;

const peakMb: Measure = ({ peak }) => peak / 1_000_000;

/** The median over the rounds; null where it was not measured. */
export function middle(runs: readonly Run[], name: Name, count: number, of: Measure): number | null {
  const values = runs
    .filter((run) => run.name === name && run.count === count)
    .map(({ figures }) => of(figures))
    .filter((value) => value !== null);
  return values.length === 0 ? null : median(values);
}

/**
 * The memory in use after the last volumes by that after a fifth of them: medians of a tenth each, since collecting garbage
 * makes single figures jump. The worse of drawing and of reading back; null where there are fewer than ten volumes.
 */
export function growthOf({ inUse }: Figures): number | null {
  const tenth = Math.floor((inUse?.drawn.length ?? 0) / 10);
  if (inUse === null || tenth === 0) return null;
  const ratios = [inUse.drawn, inUse.checked].map(
    (after) => median(after.slice(-tenth)) / median(after.slice(2 * tenth, 3 * tenth)),
  );
  return Math.max(...ratios);
}

/** A line a contender and number of signs. */
export function printTable(runs: readonly Run[]): string {
  const kinds = [...new Map(runs.map(({ name, count }) => [`${count} ${name}`, { name, count }])).values()];
  const rows = kinds.map(({ name, count }) => {
    const cell = (of: Measure, digits: number): string =>
      middle(runs, name, count, of)?.toFixed(digits) ?? '–';
    const rounds = runs.filter((run) => run.name === name && run.count === count).length;
    return [
      String(count),
      name,
      cell(({ ms }) => ms / 1_000, 2),
      cell(({ cpuMs }) => cpuMs / 1_000, 2),
      cell(({ ms }) => ms / count, 3),
      cell(({ checkMs }) => (checkMs === null ? null : checkMs / count), 3),
      cell(peakMb, 0),
      cell(({ bytes }) => bytes / count, 0),
      String(rounds),
    ];
  });
  const headings = ['signs', 'by', 's', 'CPU s', 'ms a sign', 'check ms', 'peak MB', 'bytes each', 'rounds'];
  return [headings, ...rows]
    .map((cells) =>
      cells.map((cell, at) => (at === 1 ? ` ${cell.padEnd(11)}` : cell.padStart(at === 0 ? 6 : 11))).join(''),
    )
    .join('\n');
}

/** The goals of the issue. `large`: what ours took for many volumes at once. */
export function goalsOf(runs: readonly Run[], large: Figures | null): readonly Goal[] {
  const of = (count: number, figure: Measure) => middle(runs, 'ours', count, figure);
  /** Of both numbers of signs, divided by them. */
  const worst = (figure: Measure): number | null => {
    const each = [FEW, MANY].map((count) => {
      const value = of(count, figure);
      return value === null ? null : value / count;
    });
    const known = each.filter((value) => value !== null);
    return known.length === 0 ? null : Math.max(...known);
  };
  const most = (name: string, what: string, value: number | null, bound: number): Goal => ({
    name,
    what,
    value,
    bound,
    is: 'at most',
  });
  const ms: Measure = (figures) => figures.ms;
  return [
    most('G1', `ms to draw and write ${FEW} signs`, of(FEW, ms), 1_000),
    most('G2', `ms to draw and write ${MANY} signs`, of(MANY, ms), 5_000),
    most('G3', `MB of memory at the most for ${MANY}`, of(MANY, peakMb), 200),
    most(
      'G4',
      'bytes a sign, the worse of both',
      worst(({ bytes }) => bytes),
      1_500,
    ),
    most(
      'G5',
      'ms to read a sign back, the worse of both',
      worst(({ checkMs }) => checkMs),
      2,
    ),
    most('G6', 'memory after the last volumes by that after a fifth', large && growthOf(large), 1.1),
  ];
}
