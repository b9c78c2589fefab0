// What somebody tells after the vote, the line or the part of the day, and the score once more. It lies in the box as an answer, so that
// nobody sees who told which.
import { findScore, type Score } from '../../foundation/ballot.ts';

/** The parts of a day, in their order. Where one ends and the next begins whoever was there says. */
export const DAY_PARTS = ['MORNING', 'DAY', 'EVENING'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/**
 * How it was, and one thing more: the line that somebody rode, or the part of the day. Never both: a line in a part of the day is a
 * driver, and of two sums that share people one taken from the other may leave a single one.
 */
export type Told =
  | { readonly line: bigint; readonly score: Score }
  | { readonly part: DayPart; readonly score: Score };

/** An answer as it is sealed: a question, and what was chosen. */
interface Answered {
  readonly question: bigint;
  readonly options: readonly bigint[];
}

/** Stands where an answer names its question. No question has an id below zero. */
export const LINE_OR_PART = -1n;
/** Above the first part's option are the scores, -10 to -1; lines are above zero. */
const FIRST_PART = -11n;

/** The option by which an answer names the part: -11 the morning, -12 the day, -13 the evening. */
export const optionOf = (part: DayPart): bigint => FIRST_PART - BigInt(DAY_PARTS.indexOf(part));

/** What was told as an answer: the line or the part, and the score below zero, so that no two are ever the same option. */
export function answerOf(told: Told): { kind: 'answer' } & Answered {
  const option = 'line' in told ? told.line : optionOf(told.part);
  return { kind: 'answer', question: LINE_OR_PART, options: [option, -BigInt(told.score)] };
}

/** Whether the answer tells a line or a part of the day, whatever it tells of it. */
export const isTold = (content: { readonly kind: string; readonly question?: bigint }): boolean =>
  content.kind === 'answer' && content.question === LINE_OR_PART;

/** What the answer tells, in either order; null where nobody can have told it. */
export function findTold({ question, options }: Answered): Told | null {
  if (question !== LINE_OR_PART || options.length !== 2) return null;
  const [below = 0n, above = 0n] = options.toSorted((a, b) => (a < b ? -1 : 1));
  if (above > 0n) {
    const score = findScore(Number(-below));
    return score === null ? null : { line: above, score };
  }
  const part = DAY_PARTS.find((one) => optionOf(one) === below);
  const score = findScore(Number(-above));
  return part === undefined || score === null ? null : { part, score };
}
