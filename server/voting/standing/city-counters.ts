// The windows of one municipality: one for each channel that many share, and two for each place, by kind of slip.
import type { SlipKind } from '../../foundation/ballot.ts';
import { Window } from './sliding-counter.ts';

/** What a place got: all of it, and what came from no shared network. */
export interface PlaceWindows {
  readonly all: Window;
  readonly others: Window;
}

function byKind<Key, Value>(): Readonly<Record<SlipKind, Map<Key, Value>>> {
  return { score: new Map(), answer: new Map(), comment: new Map() };
}

/** Windows, made when they are first asked for. */
export class Windows {
  readonly #places = byKind<bigint, PlaceWindows>();
  readonly #channels = byKind<string, Window>();

  /** How many places and channels are remembered. */
  get size(): number {
    const maps = [...Object.values(this.#places), ...Object.values(this.#channels)];
    return maps.reduce((sum, { size }) => sum + size, 0);
  }

  ofPlace(kind: SlipKind, locationId: bigint): PlaceWindows {
    const known = this.#places[kind].get(locationId);
    if (known) return known;
    const made = { all: new Window(), others: new Window() };
    this.#places[kind].set(locationId, made);
    return made;
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
    for (const places of Object.values(this.#places)) {
      for (const [id, { all, others }] of places)
        if (all.isEmptyAt(at) && others.isEmptyAt(at)) places.delete(id);
    }
    for (const channels of Object.values(this.#channels)) {
      for (const [name, window] of channels) if (window.isEmptyAt(at)) channels.delete(name);
    }
  }
}
