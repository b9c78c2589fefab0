// What the ink in ten bubbles says: one score, or why a person must look.
import type { Ink } from './ink.ts';

/** Why a slip is put aside: nothing is marked; several are; a mark is faint, half, or struck out. */
export type Doubt = 'NONE' | 'SEVERAL' | 'FAINT' | 'HALF' | 'STRUCK';

export type Decision =
  | { readonly kind: 'read'; readonly score: number }
  | { readonly kind: 'doubtful'; readonly why: Doubt };

/**
 * Where one ends and another begins. Chosen on slips of other seeds than those that the figures in docs/figures.md are of
 * (`npm run drill -- slips` prints both): between the ink of the fullest bare bubble and that of the faintest mark.
 */
export const BOUNDS = {
  /** Up to so much ink a bubble is bare. */
  bare: 0.05,
  /** From so much on it is marked. */
  marked: 0.09,
  /** A mark whose barest quarter has less than this part of the ink of its fullest is half, if that one is nearly filled. */
  uneven: 0.7,
  dense: 0.62,
  /** A mark that reaches less far is a dot. */
  extent: 0.33,
  /** With less than this part it is half in any case: a quarter is bare. */
  empty: 0.12,
  /** A mark with so much of its pen's ink is filled, even where it misses the middle. */
  full: 0.76,
  /** A filled bubble with so much ink around it was struck out. */
  filled: 0.5,
  struck: 0.04,
} as const;

/** Returns what ten bubbles say, the ink of 1 first. */
export function decide(inks: readonly Ink[]): Decision {
  const sorted = inks.map(({ within }) => within).toSorted((a, b) => a - b);
  // What all have, as a shadow or what shows through the paper, nobody marked.
  const base = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const around = inks.map((ink) => ink.around).toSorted((a, b) => a - b)[Math.floor(inks.length / 2)] ?? 0;
  const marked = inks.flatMap((ink, index) =>
    ink.within - base >= BOUNDS.marked ? [{ ink, score: index + 1 }] : [],
  );
  const bare = inks.filter(({ within }) => within - base < BOUNDS.bare).length;
  const [mark] = marked;
  if (marked.length > 1) return { kind: 'doubtful', why: 'SEVERAL' };
  if (marked.length + bare < inks.length) return { kind: 'doubtful', why: 'FAINT' };
  if (mark === undefined) return { kind: 'doubtful', why: 'NONE' };
  if (mark.ink.extent < BOUNDS.extent) return { kind: 'doubtful', why: 'FAINT' };
  const [least = 0] = mark.ink.quarters;
  const most = mark.ink.quarters.at(-1) ?? 0;
  const isFull = mark.ink.within > BOUNDS.full * mark.ink.pen;
  const uneven = most > BOUNDS.dense * mark.ink.pen ? BOUNDS.uneven : BOUNDS.empty;
  if (!isFull && least < uneven * most) return { kind: 'doubtful', why: 'HALF' };
  if (mark.ink.within > BOUNDS.filled * mark.ink.pen && mark.ink.around - around > BOUNDS.struck)
    return { kind: 'doubtful', why: 'STRUCK' };
  return { kind: 'read', score: mark.score };
}
