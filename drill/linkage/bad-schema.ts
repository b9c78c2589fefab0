// A schema of the database that is made as no ballot box should be, planted for the attackers to be tried on.
import type { Pool } from 'pg';

export interface BadSchema {
  readonly schema: string;
  readonly about: string;
  /** What attackers name of nearly everybody in it: who gave which score, or of each slip the place. */
  readonly named: 'scores' | 'places';
  readonly fill: (owner: Pool, votes: readonly Vote[]) => Promise<void>;
}

/** A vote, and when it was cast. */
export interface Vote {
  readonly place: bigint;
  readonly at: number;
  readonly score: number;
}
