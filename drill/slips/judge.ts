// What became of the slips of a drill: read right, put aside for a person, not found in the photograph, or wrong.
import type { ReadSlip } from '../../client/members/paper-slips/reading/read-slips.ts';
import type { Marking } from './pens.ts';

/** Counts of one kind of marking, or of one kind of photograph. */
export interface Counts {
  right: number;
  aside: number;
  missing: number;
  wrong: number;
}

export const none = (): Counts => ({ right: 0, aside: 0, missing: 0, wrong: 0 });

/** Of slips: how many at the least must be read right or put aside, how many at the most may be read wrong. */
const LEAST_SAFE = 0.995;
const MOST_WRONG = 0.001;
/** Of slips on which one bubble was filled: so many at the least are read without a doubt. */
const LEAST_CLEAN = 0.97;

/** Returns what became of a slip: of which nothing was found, one that was read, or one to be decided. */
export function judge({ meant }: Marking, read: ReadSlip | undefined): keyof Counts {
  if (read === undefined) return 'missing';
  if (read.said.kind === 'doubtful') return 'aside';
  return read.said.score === meant ? 'right' : 'wrong';
}

export function sum(all: Iterable<Counts>): Counts {
  const total = none();
  for (const counts of all)
    for (const key of ['right', 'aside', 'missing', 'wrong'] as const) total[key] += counts[key];
  return total;
}

const countOf = ({ right, aside, missing, wrong }: Counts): number => right + aside + missing + wrong;

/** Returns whether all slips, and among them the clean ones, kept what is promised. */
export function holds(all: Counts, clean: Counts): boolean {
  return (
    all.right + all.aside >= LEAST_SAFE * countOf(all) &&
    all.wrong <= MOST_WRONG * countOf(all) &&
    clean.right >= LEAST_CLEAN * countOf(clean)
  );
}

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`.padStart(9);

/** Returns a line of a table: a name, how many there were, what became of them. */
export function lineOf(name: string, counts: Counts): string {
  const whole = countOf(counts);
  const parts = [counts.right, counts.aside, counts.missing, counts.wrong].map((part) => share(part, whole));
  return `${name.padEnd(16)}${String(whole).padStart(6)} ${parts.join(' ')}`;
}

export const HEADING = `${''.padEnd(16)}${'slips'.padStart(6)} ${['right', 'aside', 'missing', 'wrong'].map((name) => name.padStart(9)).join(' ')}`;

/** Whether a planted fault shows: of slips that were marked elsewhere than expected, none is right, and some are wrong. */
export function isFound({ right, wrong }: Counts): boolean {
  return right === 0 && wrong > 0;
}
