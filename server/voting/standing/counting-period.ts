// What is counted of a municipality in a week, and the key under which it is counted.
import type { SlipKind } from '../../foundation/ballot.ts';
import type { Address } from '../../foundation/networks.ts';
import type { RandomBytes } from '../../foundation/randomness.ts';
import { Counts } from './bounded-counts.ts';
import { NetworkKey } from './network-key.ts';
import { JudgedIds } from './replay-cache.ts';

/** When a period began: the instant, and the municipality's day. */
export interface Birth {
  readonly bornAt: number;
  readonly day: string;
}

/** Slips of a kind at a place. */
export interface Group {
  readonly kind: SlipKind;
  readonly locationId: bigint;
}

/** A group that was opened, and the day (YYYY-MM-DD). */
export interface Opened extends Group {
  readonly day: string;
}

/** A key, the votes of each network under it, and the slips judged in it. */
export class Period {
  readonly birth: Birth;
  readonly counts = new Counts();
  readonly judged = new JudgedIds();
  readonly #key: NetworkKey;
  /** The day of the last opening in this period, by group. */
  readonly #opened = new Map<string, number>();

  constructor(random: RandomBytes, birth: Birth) {
    this.#key = new NetworkKey(random);
    this.birth = birth;
  }

  /** The group was opened: what a network sends it from now on is counted anew, under another name. */
  noteOpened({ day, ...group }: Opened): void {
    this.#opened.set(textOf(group), Number(day.replaceAll('-', '')));
  }

  /** The name of the network among those that send slips of the group until it is opened. */
  nameIn(group: Group, network: Address): number {
    const { kind: purpose, locationId } = group;
    const openedOn = this.#opened.get(textOf(group)) ?? 0;
    return this.#key.name({ purpose, locationId, openedOn }, network);
  }

  /** The name of the network among those that send anything. */
  nameAnywhere(network: Address): number {
    return this.#key.name({ purpose: 'flood', locationId: 0n, openedOn: 0 }, network);
  }

  /** Destroys the key and forgets every count and slip. */
  end(): void {
    this.#key.destroy();
    this.counts.clear();
    this.judged.clear();
    this.#opened.clear();
  }
}

function textOf({ kind, locationId }: Group): string {
  return `${kind} ${locationId}`;
}
