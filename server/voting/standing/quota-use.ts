// What a counted slip uses up: of its networks' allowances or of the margin beyond them, and of its channel's ceiling.
import type { Counts } from './bounded-counts.ts';
import type { Ceiling } from './city-limits.ts';
import { marginOf } from './rules.ts';
import type { Window } from './sliding-counter.ts';

/** A network that a slip is counted in, by its name under the key, and how many may be. */
export interface Allowance {
  readonly name: number;
  readonly most: number;
  /** Its names should the group of the slip have been opened meanwhile. */
  readonly ifOpened: () => readonly number[];
}

/** What counts of a group within allowances, and beyond them, of whatever network. */
export interface Margin {
  readonly within: Counts;
  readonly beyond: Counts;
  readonly threshold: number;
  /** The group's name, then its names should it have been opened meanwhile. */
  readonly names: readonly number[];
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
  /** One of them is used up. */
  readonly isBeyond: boolean;
  readonly margin: Margin;
  readonly channel: Brought | null;
}

/** How many more beyond allowances count. */
export function marginLeft({ within, beyond, threshold, names }: Margin): number {
  const [name = 0] = names;
  return marginOf(within.get(name), threshold) - beyond.get(name);
}

/** A slip takes the room of one, and may give it back. */
export class Taken {
  /** Under which names, by allowance: the first is the one that tells whether there is room. */
  readonly rooms: readonly { readonly most: number; readonly names: readonly number[] }[];
  /** Its group, which is counted where its networks have allowances. */
  readonly group: { readonly names: readonly number[]; readonly threshold: number } | null;
  readonly channel: Brought | null;
  /** The minute that the channel counts it in. */
  readonly minute: number;
  readonly #margin: Margin | null;
  readonly #takeBack: readonly (() => void)[];
  #giveBackOfOthers: (() => void) | null = null;

  /** Takes it now, at the instant. */
  constructor({ counts, allowances, isBeyond, margin, channel }: Counted, at: number) {
    this.rooms = allowances.map(({ name, most, ifOpened }) => ({
      most,
      names: [...new Set([name, ...ifOpened()])],
    }));
    const names = allowances.length === 0 ? [] : margin.names;
    this.group = allowances.length === 0 ? null : { names, threshold: margin.threshold };
    this.channel = channel;
    this.#margin = isBeyond ? margin : null;
    const own = isBeyond ? [] : this.rooms.flatMap(({ names }) => names);
    const side = isBeyond ? margin.beyond : margin.within;
    this.#takeBack = [...own.map((name) => take(counts, name)), ...names.map((name) => take(side, name))];
    this.minute = channel?.window.moveTo(at) ?? 0;
    channel?.window.add(this.minute, 1);
  }

  /** Whether it took more than there was: others were to say, and did not. */
  isTooMuch(): boolean {
    return this.#margin !== null && marginLeft(this.#margin) < 0;
  }

  /** Others count it too, and are to be told when it is given back. */
  isSharedWith(giveBack: () => void): void {
    this.#giveBackOfOthers = giveBack;
  }

  /** Gives everything back. To be called once. */
  giveBack(): void {
    for (const takeBack of this.#takeBack) takeBack();
    this.channel?.window.add(this.minute, -1);
    this.#giveBackOfOthers?.();
  }
}

/** Counts one more under the name; answers how to take that back. */
function take(counts: Counts, name: number): () => void {
  const place = counts.add(name);
  return () => counts.takeBack(place);
}
