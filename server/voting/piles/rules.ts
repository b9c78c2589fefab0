// What is true of slips of paper: how many a pile has, for how long it holds, and whether one counts on a day.
import { dayAfter } from '../../foundation/days.ts';
import type { FieldFault } from '../../access/journal/outcomes.ts';

/** A sheet of eight at the least. More than the most would be a ballot of its own. */
export const FEWEST_SLIPS = 8;
export const MOST_SLIPS = 2_000;
/** Of piles that are made together: some seven seconds to draw, seven megabytes. */
export const MOST_TOGETHER = 10_000;
/** So many places can have a pile of the fewest slips each. */
export const MOST_PLACES = MOST_TOGETHER / FEWEST_SLIPS;
/** So long a pile may hold. */
const MOST_DAYS = 366;

/** Days on which slips count: YYYY-MM-DD of the municipality, both included. */
export interface Period {
  readonly beginsOn: string;
  readonly endsOn: string;
}

/** Whether a slip counts; why not. */
export type SlipState = 'OPEN' | 'EARLY' | 'OVER' | 'REVOKED';

/** Of a slip that was said on the day. */
export function stateOn(slip: Period & { readonly isRevoked: boolean }, day: string): SlipState {
  if (slip.isRevoked) return 'REVOKED';
  if (day < slip.beginsOn) return 'EARLY';
  return day > slip.endsOn ? 'OVER' : 'OPEN';
}

/** So many days after the last one those that lay filled in a box are still read. */
export const DAYS_TO_READ = 30;

/** Of a slip that was filled in by hand and is read on the day: whoever filled it in did so before. */
export function stateOfFilled(slip: Period & { readonly isRevoked: boolean }, day: string): SlipState {
  const isLate = day > slip.endsOn && day <= dayAfter(slip.endsOn, DAYS_TO_READ);
  return stateOn(slip, isLate ? slip.endsOn : day);
}

/** Piles that somebody wishes for: one for each of so many places, of so many slips each. */
export interface PilesSize extends Period {
  readonly places: number;
  readonly slips: number;
}

/**
 * What is wrong with piles that are wished for. In a live city they begin tomorrow at the earliest: while a new version takes over from one
 * that knows no paper, nothing is cast with it.
 */
export function pileFaults(
  { places, slips, beginsOn, endsOn }: PilesSize,
  { today, isDemo }: { readonly today: string; readonly isDemo: boolean },
): FieldFault[] {
  const faults: FieldFault[] = [];
  if (slips < FEWEST_SLIPS || slips > MOST_SLIPS) faults.push({ field: 'slips', fault: 'OUT_OF_RANGE' });
  if (places === 0) faults.push({ field: 'locations', fault: 'REQUIRED' });
  else if (places > MOST_PLACES || places * slips > MOST_TOGETHER)
    faults.push({ field: 'locations', fault: 'TOO_MANY' });
  const first = isDemo ? today : dayAfter(today, 1);
  if (beginsOn < first || beginsOn > dayAfter(today, MOST_DAYS))
    faults.push({ field: 'beginsOn', fault: 'OUT_OF_RANGE' });
  else if (endsOn < beginsOn || endsOn > dayAfter(beginsOn, MOST_DAYS))
    faults.push({ field: 'endsOn', fault: 'OUT_OF_RANGE' });
  return faults;
}
