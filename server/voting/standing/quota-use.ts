// What a counted slip uses up: of its networks' allowances, and of its channel's ceiling.
import type { Counts } from './bounded-counts.ts';
import type { Window } from './sliding-counter.ts';

/** A network that a slip is counted in, by its name under the key, and how many may be. */
export interface Allowance {
  readonly name: number;
  readonly most: number;
  /** Its name should the group of the slip have been opened meanwhile. */
  readonly ifOpened: () => number;
}

/** Where a slip is counted. Null: it comes from no channel. */
export interface Counted {
  readonly counts: Counts;
  /** None where its network has no allowance of its own. */
  readonly allowances: readonly Allowance[];
  readonly channel: Window | null;
}

/** A slip takes the room of one, and may give it back. */
export class Taken {
  readonly #counted: Counted;
  readonly #places: readonly number[];
  readonly #minute: number | null;

  /** Takes it now, at the instant. */
  constructor(counted: Counted, at: number) {
    const { counts, allowances, channel } = counted;
    this.#counted = counted;
    this.#places = allowances.flatMap(({ name, ifOpened }) =>
      [...new Set([name, ifOpened()])].map((each) => counts.add(each)),
    );
    this.#minute = channel && channel.moveTo(at);
    if (this.#minute !== null) channel?.add(this.#minute, 1);
  }

  /** Gives everything back. To be called once. */
  giveBack(): void {
    const { counts, channel } = this.#counted;
    for (const taken of this.#places) counts.takeBack(taken);
    if (this.#minute !== null) channel?.add(this.#minute, -1);
  }
}
