// What keeps strangers' readings from the votes: what each network may spend in a minute, and how many run at once.
import { createAhead, createCrowd, type Ahead, type Crowd } from '../foundation/crowd.ts';
import { Budget } from './budget.ts';
import type { RandomBytes } from '../foundation/randomness.ts';
import { Guesses } from './guesses.ts';

/** What lives as long as the server, and is forgotten with the minute. */
export interface Traffic {
  readonly budget: Budget;
  /** How many times the usual a network may spend. */
  readonly times: number;
  /** Votes. */
  readonly votes: Ahead;
  /** Pages that are made anew, and strangers' operations. */
  readonly readings: Crowd;
  /** Pages behind codes, which come before votes and after them. */
  readonly signs: Crowd;
  /** Codes that led nowhere. */
  readonly guesses: Guesses;
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
    readings: createCrowd({ ...parts, atOnce: 2, longestMs: 3_000 }),
    signs: createCrowd({ ...parts, atOnce: 4, longestMs: 4_000 }),
    guesses: new Guesses(random),
  };
}
