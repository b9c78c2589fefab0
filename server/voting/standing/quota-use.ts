// What a counted slip uses up: of its network's allowances, of its channel's ceiling, of its place's windows.
import type { Counts } from './bounded-counts.ts';
import type { Window } from './sliding-counter.ts';

/** Where a slip is counted. Names null: its network has no allowance of its own, or no wider one. */
export interface Counted {
  readonly counts: Counts;
  readonly own: number | null;
  readonly wide: number | null;
  readonly channel: Window;
  readonly place: Window;
}

/** A slip takes the room of one, and may give it back. */
export class Taken {
  readonly #counted: Counted;
  readonly #own: number | null;
  readonly #wide: number | null;
  readonly #minute: number;

  /** Takes it now, at the instant. */
  constructor(counted: Counted, at: number) {
    const { counts, own, wide, channel, place } = counted;
    this.#counted = counted;
    this.#own = own === null ? null : counts.add(own);
    this.#wide = wide === null ? null : counts.add(wide);
    this.#minute = channel.moveTo(at);
    channel.add(this.#minute, 1);
    place.moveTo(at);
    place.add(this.#minute, 1);
  }

  /** Gives everything back. To be called once. */
  giveBack(): void {
    const { counts, channel, place } = this.#counted;
    if (this.#own !== null) counts.takeBack(this.#own);
    if (this.#wide !== null) counts.takeBack(this.#wide);
    channel.add(this.#minute, -1);
    place.add(this.#minute, -1);
  }
}
