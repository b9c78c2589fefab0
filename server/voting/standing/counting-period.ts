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

/** What processes agreed on that count together: another one has begun where the name differs. */
export interface AgreedPeriod {
  readonly name: string;
  /** What all of them must have to count in it. */
  readonly half: string;
  /** Its key, each time anew, since a period overwrites its own at the end. */
  readonly key: () => Buffer;
  /** The hours of openings that were heard of before, by group. */
  readonly opened: ReadonlyMap<string, number>;
}

const HOUR_MS = 3_600_000;
export const hourOf = (at: number): number => Math.floor(at / HOUR_MS);
/** So long after one process of several another one may hear of an opening. */
const HEARD_MS = 15_000;

const NOBODY: Address = [];

/** A key, the votes of each network under it, and the slips judged in it. */
export class Period {
  readonly birth: Birth;
  /** What others count in it too; null: nobody does. */
  readonly agreed: AgreedPeriod | null;
  readonly counts = new Counts();
  /** What counts within allowances and beyond them, by group: apart from networks, which may be so many that they share counts. */
  readonly margin = { within: new Counts(), beyond: new Counts() };
  readonly judged = new JudgedIds();
  readonly #key: NetworkKey;
  /** The hour in which it was last heard of an opening in this period, by group. */
  readonly #opened: Map<string, number>;
  /** Names of groups, and the hours that they were made in. */
  readonly #groups = new Map<string, { readonly hours: string; readonly names: readonly number[] }>();

  constructor(random: RandomBytes, birth: Birth, agreed: AgreedPeriod | null = null) {
    this.#key = new NetworkKey(agreed === null ? random : agreed.key);
    this.#opened = new Map(agreed?.opened);
    this.birth = birth;
    this.agreed = agreed;
  }

  /** The group was opened, as was heard of in the hour (since 1970): what a network sends it from then on is counted anew. */
  noteOpened(group: Group, hour: number): void {
    this.#opened.set(groupText(group), hour);
    this.#groups.delete(groupText(group));
  }

  /** The name of the network among those that send slips of the group until it is opened. */
  nameIn(group: Group, network: Address): number {
    return this.#nameSince(this.#opened.get(groupText(group)) ?? 0, group, network);
  }

  /**
   * Its names should the group have been opened already, or be opened within the hour: a night takes its time, and is heard of later, by
   * one process before the other. What is counted under all of them has no second allowance then.
   */
  namesIfOpened(group: Group, network: Address, at: number): readonly number[] {
    const [heard, hour] = [hourOf(at - HEARD_MS), hourOf(at)];
    const name = this.#nameSince(hour, group, network);
    return heard === hour ? [name] : [this.#nameSince(heard, group, network), name];
  }

  /** The names of the group itself, as of nobody's network: the one until it is opened, then those should it have been opened already. */
  groupNames(group: Group, at: number): readonly number[] {
    const text = groupText(group);
    const hours = `${hourOf(at - HEARD_MS)} ${hourOf(at)}`;
    const known = this.#groups.get(text);
    if (known?.hours === hours) return known.names;
    const names = [...new Set([this.nameIn(group, NOBODY), ...this.namesIfOpened(group, NOBODY, at)])];
    this.#groups.set(text, { hours, names });
    return names;
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
    this.margin.within.clear();
    this.margin.beyond.clear();
    this.judged.clear();
    this.#opened.clear();
    this.#groups.clear();
  }
}

/** The group, in a text. */
export function groupText({ kind, locationId }: Group): string {
  return `${kind} ${locationId}`;
}
