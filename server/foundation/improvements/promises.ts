// What is true of an improvement that is promised to everybody for a day: what was said of it and when, and how it stands. Pure.

/** MOVED: for another day. REWORDED: its text or its places changed. */
const STEP_KINDS = ['PROMISED', 'MOVED', 'REWORDED', 'GIVEN_UP', 'DONE'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** What a municipality said of a promise on a day. */
export interface Step {
  readonly kind: StepKind;
  /** YYYY-MM-DD: when it was said. */
  readonly on: string;
  /** YYYY-MM-DD: for which day it is promised from then on. */
  readonly day: string;
  /** Why, per language; null where none is asked for. */
  readonly reason: unknown;
}

/** What was promised stays public, whatever becomes of it. */
export interface Promised {
  /** YYYY-MM-DD: for which day, as it was said last. */
  readonly day: string;
  /** The earliest first; the first is PROMISED. */
  readonly steps: readonly Step[];
  readonly isGivenUp: boolean;
  readonly isDone: boolean;
}

/** So much may be said of one promise. */
export const MOST_STEPS = 20;

/** KEPT: done until the day that was promised first; LATE: after it. */
const PROMISE_STATES = ['AHEAD', 'OVERDUE', 'GIVEN_UP', 'KEPT', 'LATE'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** The day that was promised first: one that was moved is measured against it. */
export const firstDayOf = ({ day, steps }: Promised): string => steps[0]?.day ?? day;

/** How the promise stands on the day `today`; `doneOn` is asked of one that is done. */
export function promiseStateOf(promised: Promised, doneOn: string, today: string): PromiseState {
  if (promised.isDone) return doneOn <= firstDayOf(promised) ? 'KEPT' : 'LATE';
  if (promised.isGivenUp) return 'GIVEN_UP';
  return today > promised.day ? 'OVERDUE' : 'AHEAD';
}

/** The promise that the columns hold; null where none was made. */
export function promisedOf({
  day,
  steps,
  ...state
}: Pick<Promised, 'isGivenUp' | 'isDone'> & {
  readonly day: string | null;
  readonly steps: unknown;
}): Promised | null {
  return day === null ? null : { ...state, day, steps: stepsOf(steps) };
}

/** The steps that a jsonb column holds; what is none of ours is refused (TypeError). */
function stepsOf(value: unknown): readonly Step[] {
  if (!Array.isArray(value) || !value.every(isStep)) throw new TypeError('A promise lacks its steps.');
  return value;
}

function isStep(value: unknown): value is Step {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, on, day } = value as Partial<Record<keyof Step, unknown>>;
  return STEP_KINDS.some((each) => each === kind) && typeof on === 'string' && typeof day === 'string';
}
