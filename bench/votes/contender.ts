// What every contender offers: it is started for a round, takes loads, and says how many votes it has.
import type { Load } from '../load/plan.ts';
import type { Name, Scenario } from './args.ts';

/** The share of votes that the first place gets. */
export const HOT: Readonly<Record<Scenario, number>> = { uniform: 0, skewed: 0.8, alone: 0 };

export interface Work {
  readonly scenario: Scenario;
  readonly connections: number;
  readonly seconds: number;
  /** Another seed draws other ids, places and scores. */
  readonly seed: number;
}

/** A contender that is ready for votes. */
export interface Running {
  /** Takes all votes away, and has the database write down what it has in memory: every load starts alike. */
  readonly empty: () => Promise<void>;
  readonly load: (work: Work) => Promise<Load>;
  /** How many votes it has. */
  readonly countVotes: () => Promise<number>;
  /** The server's process; null: there is none beside PostgreSQL. */
  readonly pid: number | null;
  readonly stop: () => Promise<void>;
}

export interface Contender {
  readonly name: Name;
  /** What it is, with versions. */
  readonly about: string;
  readonly start: () => Promise<Running>;
}
