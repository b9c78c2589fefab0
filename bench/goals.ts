// What a bench has to reach, and the lines and the exit code that say whether it did.

/** A figure that was measured, and its bound. */
export interface Goal {
  /** Like V1. */
  readonly name: string;
  /** What the figure is, in words. */
  readonly what: string;
  /** Null: could not be measured here; then the goal neither holds nor misses, and the run says why. */
  readonly value: number | null;
  readonly bound: number;
  readonly is: 'at least' | 'at most';
}

/** A goal that holds up to the bound. */
export const atMost = (name: string, what: string, value: number | null, bound: number): Goal => ({
  name,
  what,
  value,
  bound,
  is: 'at most',
});

/** The middle of the values, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low = NaN, high = NaN] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return (low + high) / 2;
}

/** Whether the figure keeps to its bound; null where there is none. */
export function holds({ value, bound, is }: Goal): boolean | null {
  if (value === null) return null;
  return is === 'at least' ? value >= bound : value <= bound;
}

/**
 * Prints a line a goal, like `ratio V1 1.12 >= 1 holds`; answers whether all hold, and all else is right; null where nothing
 * misses, but something was not measured.
 */
export function printGoals(goals: readonly Goal[], isRight = true): boolean | null {
  for (const goal of goals) {
    const verdict = { true: 'holds', false: 'misses', null: 'not measured' }[String(holds(goal))];
    const value = goal.value === null ? '–' : Number(goal.value.toPrecision(3));
    const sign = goal.is === 'at least' ? '>=' : '<=';
    console.log(`ratio ${goal.name} ${value} ${sign} ${goal.bound} ${verdict}  (${goal.what})`);
  }
  const verdicts = new Set(goals.map(holds));
  if (!isRight || verdicts.has(false)) return false;
  return verdicts.has(null) ? null : true;
}
