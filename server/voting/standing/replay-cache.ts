// Slips that were judged a moment ago, by their ids: the same slip again is the same vote, and takes nothing again.
import type { Arrival, BallotId, SlipKind, Trust } from '../../foundation/ballot.ts';
import type { Taken } from './quota-use.ts';

/** A slip that was judged. */
export interface Judged {
  readonly locationId: bigint;
  readonly kind: SlipKind;
  trust: Trust;
  /** Of a counted score of a live city, which its night looks at again. */
  arrival: Arrival | null;
  /** What it took, until it gives it back. */
  taken: Taken | null;
  /** How many requests with it have not been answered. */
  underWay: number;
  /** It came into the box, by one of these requests. */
  isInBox: boolean;
  /** Its id was in the box already. */
  wasReceived: boolean;
  /** What others who count together make of it; null: it was not asked. */
  agreement: Promise<unknown> | null;
}

/** So many ids are remembered, at the least half of them. One takes some 250 bytes. */
const MOST_IDS = 50_000;

/** Who sends a slip again does so within minutes or hours. What is forgotten is judged anew, and gives back what it takes. */
const GENERATION_MS = 12 * 3_600_000;

/** Remembers the latest ids in two generations: when the younger one is full, or half a day old, it becomes the elder one. */
export class JudgedIds {
  #young = new Map<BallotId, Judged>();
  #old = new Map<BallotId, Judged>();
  #youngSince: number | null = null;

  get size(): number {
    return this.#young.size + this.#old.size;
  }

  find(id: BallotId): Judged | undefined {
    return this.#young.get(id) ?? this.#old.get(id);
  }

  remember(id: BallotId, judged: Judged): void {
    if (this.#young.size >= MOST_IDS / 2) this.#turn();
    this.#young.set(id, judged);
  }

  /** Forgets what was remembered more than a day before the instant. To be called now and then. */
  forgetOld(at: number): void {
    this.#youngSince ??= at;
    if (at - this.#youngSince < GENERATION_MS) return;
    this.#turn();
    this.#youngSince = at;
  }

  #turn(): void {
    this.#old = this.#young;
    this.#young = new Map();
  }

  /** Forgets the id, if it is still this slip's. */
  forget(id: BallotId, judged: Judged): void {
    if (this.#young.get(id) === judged) this.#young.delete(id);
    if (this.#old.get(id) === judged) this.#old.delete(id);
  }

  clear(): void {
    this.#young.clear();
    this.#old.clear();
  }
}
