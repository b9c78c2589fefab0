// The windows of one municipality: one for each channel that many share, by kind of slip.
import type { SlipKind } from '../../foundation/ballot.ts';
import { Window } from './sliding-counter.ts';

/** Windows, made when they are first asked for. */
export class Windows {
  readonly #channels: Readonly<Record<SlipKind, Map<string, Window>>> = {
    score: new Map(),
    answer: new Map(),
    comment: new Map(),
  };

  /** How many channels are remembered. */
  get size(): number {
    return Object.values(this.#channels).reduce((sum, { size }) => sum + size, 0);
  }

  ofChannel(kind: SlipKind, name: string): Window {
    const known = this.#channels[kind].get(name);
    if (known) return known;
    const made = new Window();
    this.#channels[kind].set(name, made);
    return made;
  }

  /** Forgets the windows of which nothing is left at the instant. */
  forgetIdle(at: number): void {
    for (const channels of Object.values(this.#channels)) {
      for (const [name, window] of channels) if (window.isEmptyAt(at)) channels.delete(name);
    }
  }
}
