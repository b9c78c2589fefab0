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

const HOUR_MS = 3_600_000;
const hourOf = (at: number): number => Math.floor(at / HOUR_MS);

/** A key, the votes of each network under it, and the slips judged in it. */
export class Period {
  readonly birth: Birth;
  readonly counts = new Counts();
  readonly judged = new JudgedIds();
  readonly #key: NetworkKey;
  /** The hour in which it was last heard of an opening in this period, by group. */
  readonly #opened = new Map<string, number>();

  constructor(random: RandomBytes, birth: Birth) {
    this.#key = new NetworkKey(random);
    this.birth = birth;
  }

  /** It is heard of at the instant that the group was opened: what a network sends it from this hour on is counted anew. */
  noteOpened(group: Group, at: number): void {
    this.#opened.set(textOf(group), hourOf(at));
  }

  /** The name of the network among those that send slips of the group until it is opened. */
  nameIn(group: Group, network: Address): number {
    return this.#nameSince(this.#opened.get(textOf(group)) ?? 0, group, network);
  }

  /**
   * Its name should the group have been opened already, or be opened within the hour: a night takes its time, and is heard of later. What
   * is counted under both has no second allowance then.
   */
  nameIfOpened(group: Group, network: Address, at: number): number {
    return this.#nameSince(hourOf(at), group, network);
  }

  #nameSince(sinceHour: number, group: Group, network: Address): number {
    const { kind: purpose, locationId } = group;
    return this.#key.name({ purpose, locationId, sinceHour }, network);
  }

  /** The name of the network among those that send anything. */
  nameAnywhere(network: Address): number {
    return this.#key.name({ purpose: 'flood', locationId: 0n, sinceHour: 0 }, network);
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
