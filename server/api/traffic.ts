// What keeps strangers' readings from the votes: what each network may spend in a minute, and how many run at once.
import { createAhead, createFewAtOnce, type Ahead, type FewAtOnce } from '../foundation/few-at-once.ts';
import { Budget } from './minute-budget.ts';
import type { RandomBytes } from '../foundation/randomness.ts';
import { WrongCodes } from './wrong-codes.ts';

/** What lives as long as the server, and is forgotten with the minute. */
export interface Traffic {
  readonly budget: Budget;
  /** How many times the usual a network may spend. */
  readonly times: number;
  /** Votes. */
  readonly votes: Ahead;
  /** Pages that are made anew, and strangers' operations. */
  readonly readings: FewAtOnce;
  /** Pages behind codes, which come before votes and after them. */
  readonly signs: FewAtOnce;
  /** Codes that led nowhere. */
  readonly wrongCodes: WrongCodes;
}

/** Nobody asked yet. */
export function createTraffic(random: RandomBytes, times: number): Traffic {
  const votes = createAhead();
  const parts = { ahead: votes, mostWaiting: 500, chance: Math.random };
  return {
    times,
    votes,
    budget: new Budget(random),
    // One is rendered while the database works for the other.
    readings: createFewAtOnce({ ...parts, atOnce: 2, longestMs: 3_000 }),
    signs: createFewAtOnce({ ...parts, atOnce: 4, longestMs: 4_000 }),
    wrongCodes: new WrongCodes(random),
  };
}
