// What may be spent: bench/budget.json, which is changed only in a commit that says why.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../goals.ts';

const FILE = join(import.meta.dirname, '..', 'budget.json');

/** So much more than the budget is not noise any more. */
export const MARGIN = 1.2;

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

/** Each round's. */
export type Rounds = Readonly<Record<CpuName, Sides[]>>;

/**
 * The median of what the rounds were, each by what stood beside it in the same seconds: a crowded machine is twice as fast for
 * moments, which the least of either side would take from different rounds. NaN where there is none, because nobody tells CPU
 * time here.
 */
export const figureOf = (rounds: readonly Sides[]): number =>
  median(rounds.map(({ ours, beside }) => ours / beside));

/** What takes more than it may. */
export function overBudget(rounds: Rounds, { cpu }: Budget): readonly CpuName[] {
  return CPU_NAMES.filter((name) => figureOf(rounds[name]) > MARGIN * cpu[name]);
}

/** Whether everything was measured, and nothing takes more than it may; null where nothing does, but not all was measured. */
export function isWithin(rounds: Rounds, budget: Budget): boolean | null {
  if (overBudget(rounds, budget).length > 0) return false;
  return CPU_NAMES.every((name) => rounds[name].length > 0) ? true : null;
}

/** Says what the bytes of the signs are, where they are not what they should be; null where they are. */
export function wrongSigns(found: number, { bytes: { signs } }: Budget): string | null {
  return found === signs ? null : `signs are ${found} bytes, and ${signs} in the budget.`;
}
