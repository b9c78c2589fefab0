// What may be spent: bench/budget.json, which is changed only in a commit that says why.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../goals.ts';

const FILE = join(import.meta.dirname, '..', 'budget.json');

/** So much more than the budget is not noise any more. */
export const MARGIN = 1.3;

export const CPU = {
  vote: 'CPU of a vote by Apollo + Express + pg',
  votePage: 'CPU of a vote page made anew, by the piece of work',
  placeResults: 'CPU of a place’s results made anew, by the piece of work',
  signs: 'CPU of 600 signs by pdf-lib',
} as const;

export type CpuName = keyof typeof CPU;

export const CPU_NAMES = ['vote', 'votePage', 'placeResults', 'signs'] as const satisfies readonly CpuName[];

export interface Budget {
  /** What a figure may be, times the margin. */
  readonly cpu: Readonly<Record<CpuName, number>>;
  /** What must be so many, the signs' by the guard, all others by bench/spent.test.ts. */
  readonly bytes: Readonly<Record<'votePage' | 'votePagePacked' | 'voteAnswer' | 'signs', number>>;
  /** Which zlib packed it: another one makes a few bytes more or less of the same page. */
  readonly packedBy: string;
  /** SQL statements, by the same test: of votes whose sign is and is not remembered, of a full batch, and of pages made anew. */
  readonly statements: Readonly<Record<'firstVote' | 'vote' | 'batch' | 'votePage' | 'placeResults', number>>;
}

export const readBudget = (): Budget => JSON.parse(readFileSync(FILE, 'utf8')) as Budget;

export function writeBudget(budget: Budget): void {
  writeFileSync(FILE, `${JSON.stringify(budget, null, 2)}\n`);
}

/** CPU milliseconds of a round: ours, and of what stands beside it. */
export interface Sides {
  readonly ours: number;
  readonly beside: number;
}

/**
 * The median of what the rounds of a start were, each by what stood beside it in the same seconds: a crowded machine is twice as
 * fast for moments, which the least of either side would take from different rounds. Null where there is none, because nobody
 * tells CPU time here.
 */
export const medianOf = (rounds: readonly Sides[]): number | null =>
  rounds.length === 0 ? null : median(rounds.map(({ ours, beside }) => ours / beside));

/** The median of each start that measured it. */
export type Medians = Readonly<Record<CpuName, number[]>>;

/** What it costs: the least of the starts, since what was lost is dear in each of them. Null where it was not measured. */
export const figureOf = (medians: readonly number[]): number | null =>
  medians.length === 0 ? null : Math.min(...medians);

/** What takes more than it may. */
export function overBudget(medians: Medians, { cpu }: Budget): readonly CpuName[] {
  return CPU_NAMES.filter((name) => (figureOf(medians[name]) ?? 0) > MARGIN * cpu[name]);
}

/** Whether everything was measured, and nothing takes more than it may; null where nothing does, but not all was measured. */
export function isWithin(medians: Medians, budget: Budget): boolean | null {
  if (overBudget(medians, budget).length > 0) return false;
  return CPU_NAMES.every((name) => medians[name].length > 0) ? true : null;
}

/** Says what the bytes of the signs are, where they are not what they should be; null where they are. */
export function wrongSigns(found: number, { bytes: { signs } }: Budget): string | null {
  return found === signs ? null : `signs are ${found} bytes, and ${signs} in the budget.`;
}
