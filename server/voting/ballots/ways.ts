// By which ways the ratings of a group came, as far as it may be told: on paper or on a phone, with a slip of paper or without.
import type { PaperWay } from '../../foundation/ballot.ts';

/** How many came by either of two ways; null: it is not told. */
export interface Ways {
  readonly filled: number | null;
  /** A slip that was scanned, or none. */
  readonly onPhone: number | null;
  /** Filled in or scanned. */
  readonly withSlip: number | null;
  readonly withoutSlip: number | null;
}

/** What decides on it besides the ways themselves. */
export interface Telling {
  /** How many slips the group had to have. */
  readonly size: number;
  /** The place asks for presence: what counts there came with a slip. */
  readonly asksPresence: boolean;
}

export const UNTOLD: Ways = { filled: null, onPhone: null, withSlip: null, withoutSlip: null };

/**
 * What is told of a group. It is divided in two, and one half once more; a division is told only where both sides have as many as the whole
 * group had to have, so that each side alone would have been opened. First with a slip or without, then those with one by whether they were
 * filled in; at a place that asks for presence the first question has no two sides, and only filled in or not is told.
 *
 * Which division comes first the place's setting says, and never the counts. A side that is too small therefore looks as an empty one does:
 * nobody sees that a single slip came, nor, where everybody has one, that somebody had none (docs/anonymity.md). A group that came by one
 * way alone says nothing for the same reason.
 */
export function waysTold(ways: readonly (PaperWay | undefined)[], { size, asksPresence }: Telling): Ways {
  const countOf = (way: PaperWay | undefined): number => ways.filter((each) => each === way).length;
  const [filled, scanned, withoutSlip] = [countOf('FILLED'), countOf('SCANNED'), countOf(undefined)];
  const areTold = (...sides: readonly number[]): boolean => sides.every((side) => side >= size);
  const onPhone = scanned + withoutSlip;
  if (asksPresence) return areTold(filled, onPhone) ? { ...UNTOLD, filled, onPhone } : UNTOLD;
  const withSlip = filled + scanned;
  if (!areTold(withSlip, withoutSlip)) return UNTOLD;
  return { ...UNTOLD, withSlip, withoutSlip, ...(areTold(filled, scanned) && { filled, onPhone }) };
}
