// What a counted slip uses up: of its networks' allowances, and of its channel's ceiling.
import type { Counts } from './bounded-counts.ts';
import type { Ceiling } from './city-limits.ts';
import type { Window } from './sliding-counter.ts';

/** A network that a slip is counted in, by its name under the key, and how many may be. */
export interface Allowance {
  readonly name: number;
  readonly most: number;
  /** Its names should the group of the slip have been opened meanwhile. */
  readonly ifOpened: () => readonly number[];
}

/** A channel that many share, with what it brought and may bring. */
export interface Brought extends Ceiling {
  readonly name: string;
  readonly window: Window;
}

/** Where a slip is counted. Null: it comes from no channel. */
export interface Counted {
  readonly counts: Counts;
  /** None where its network has no allowance of its own. */
  readonly allowances: readonly Allowance[];
  readonly channel: Brought | null;
}

/** A slip takes the room of one, and may give it back. */
export class Taken {
  /** Under which names, by allowance: the first is the one that tells whether there is room. */
  readonly rooms: readonly { readonly most: number; readonly names: readonly number[] }[];
  readonly channel: Brought | null;
  /** The minute that the channel counts it in. */
  readonly minute: number;
  readonly #counts: Counts;
  readonly #places: readonly number[];
  #giveBackOfOthers: (() => void) | null = null;

  /** Takes it now, at the instant. */
  constructor({ counts, allowances, channel }: Counted, at: number) {
    this.rooms = allowances.map(({ name, most, ifOpened }) => ({
      most,
      names: [...new Set([name, ...ifOpened()])],
    }));
    this.channel = channel;
    this.#counts = counts;
    this.#places = this.rooms.flatMap(({ names }) => names.map((name) => counts.add(name)));
    this.minute = channel?.window.moveTo(at) ?? 0;
    channel?.window.add(this.minute, 1);
  }

  /** Others count it too, and are to be told when it is given back. */
  isSharedWith(giveBack: () => void): void {
    this.#giveBackOfOthers = giveBack;
  }

  /** Gives everything back. To be called once. */
  giveBack(): void {
    for (const taken of this.#places) this.#counts.takeBack(taken);
    this.channel?.window.add(this.minute, -1);
    this.#giveBackOfOthers?.();
  }
}
