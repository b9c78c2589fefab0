// What a counted slip uses up: of its networks' allowances, of its channel's ceiling, of its place's windows.
import type { Counts } from './bounded-counts.ts';
import type { Window } from './sliding-counter.ts';

/** A network that a slip is counted in, by its name under the key, and how many may be. */
export interface Allowance {
  readonly name: number;
  readonly most: number;
  /** Its name should the group of the slip have been opened meanwhile. */
  readonly ifOpened: () => number;
}

/** Where a slip is counted. */
export interface Counted {
  readonly counts: Counts;
  /** None where its network has no allowance of its own. */
  readonly allowances: readonly Allowance[];
  readonly channel: Window;
  readonly place: Window;
}

/** A slip takes the room of one, and may give it back. */
export class Taken {
  readonly #counted: Counted;
  readonly #places: readonly number[];
  readonly #minute: number;

  /** Takes it now, at the instant. */
  constructor(counted: Counted, at: number) {
    const { counts, allowances, channel, place } = counted;
    this.#counted = counted;
    this.#places = allowances.flatMap(({ name, ifOpened }) =>
      [...new Set([name, ifOpened()])].map((each) => counts.add(each)),
    );
    this.#minute = channel.moveTo(at);
    channel.add(this.#minute, 1);
    place.moveTo(at);
    place.add(this.#minute, 1);
  }

  /** Gives everything back. To be called once. */
  giveBack(): void {
    const { counts, channel, place } = this.#counted;
    for (const taken of this.#places) counts.takeBack(taken);
    channel.add(this.#minute, -1);
    place.add(this.#minute, -1);
  }
}
