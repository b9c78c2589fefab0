// What a counted slip uses up: of its network's allowances, or of its channel's ceiling.
import type { Counts } from './bounded-counts.ts';
import type { Window } from './sliding-counter.ts';

/** Where a slip is counted. Null: its network has no allowance of its own, or no wider one; it comes from no channel. */
export interface Counted {
  readonly counts: Counts;
  readonly own: number | null;
  readonly wide: number | null;
  readonly channel: Window | null;
}

/** A slip takes the room of one, and may give it back. */
export class Taken {
  readonly #counted: Counted;
  readonly #own: number | null;
  readonly #wide: number | null;
  readonly #minute: number | null;

  /** Takes it now, at the instant. */
  constructor(counted: Counted, at: number) {
    const { counts, own, wide, channel } = counted;
    this.#counted = counted;
    this.#own = own === null ? null : counts.add(own);
    this.#wide = wide === null ? null : counts.add(wide);
    this.#minute = channel && channel.moveTo(at);
    if (this.#minute !== null) channel?.add(this.#minute, 1);
  }

  /** Gives everything back. To be called once. */
  giveBack(): void {
    const { counts, channel } = this.#counted;
    if (this.#own !== null) counts.takeBack(this.#own);
    if (this.#wide !== null) counts.takeBack(this.#wide);
    if (this.#minute !== null) channel?.add(this.#minute, -1);
  }
}
