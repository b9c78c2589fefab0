// Percentages that a bench of statistics prints, and how far they lie from what they should be.

/** How far the farthest of all lies from what it should be, in points. */
export const farthest = (found: readonly number[], from: number): number =>
  Math.max(...found.map((each) => Math.abs(each - from)));

/** With one decimal, right-aligned. */
export const oneDecimal = (value: number): string => value.toFixed(1).padStart(6);
