// What is counted from one look into a municipality's box to the next, and the key under which it is counted.
import type { RandomBytes } from '../../foundation/randomness.ts';
import { Counts } from './bounded-counts.ts';
import { DayKey } from './day-key.ts';
import { JudgedIds } from './replay-cache.ts';

/** When a period began: the instant, the municipality's day, and on which day its box had been looked into last. */
export interface Birth {
  readonly bornAt: number;
  readonly day: string;
  readonly openedOn: string | null;
}

/** A key, the votes of each network under it, and the slips judged in it. */
export class Period {
  readonly birth: Birth;
  readonly key: DayKey;
  readonly counts = new Counts();
  readonly judged = new JudgedIds();

  constructor(random: RandomBytes, birth: Birth) {
    this.key = new DayKey(random);
    this.birth = birth;
  }

  /** Destroys the key and forgets every count and slip. */
  end(): void {
    this.key.destroy();
    this.counts.clear();
    this.judged.clear();
  }
}
