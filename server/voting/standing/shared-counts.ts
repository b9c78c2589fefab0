// What several processes count together, in a Valkey that has it in memory alone: under names of a key of which it has one half.
import { createHmac } from 'node:crypto';
import type { RandomBytes } from '../../foundation/randomness.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { Ruled } from './city-state.ts';
import { groupText, type AgreedPeriod, type Group } from './counting-period.ts';
import { PERIOD_MS } from './rules.ts';
import { GIVE_BACK, OPENED, TAKE } from './shared-script.ts';

/** It does not answer in time, or must not be used. */
export class StoreAway extends Error {
  override readonly name = 'StoreAway';
}

/** What Valkey is asked to do. Rejects with a StoreAway. */
export interface Store {
  /** Sets the key for so many milliseconds where it is not set; answers what it is then. */
  readonly agree: (key: string, value: string, forMs: number) => Promise<string>;
  readonly readHash: (key: string) => Promise<Readonly<Record<string, string>>>;
  readonly run: (
    script: string,
    keys: readonly string[],
    args: readonly string[],
  ) => Promise<readonly string[]>;
}

/** A network that a slip is counted in: its name, how many may be, and its names should the group have been opened meanwhile. */
export interface SharedRoom {
  readonly name: string;
  readonly most: number;
  readonly also: readonly string[];
}

/** A slip, as far as others must know of it. Without rooms and channel it takes nothing, but it may be part of a flood. */
export interface SharedAsk {
  readonly networks: readonly { readonly name: string; readonly cost: number }[];
  readonly isListed: boolean;
  readonly minute: number;
  readonly rooms: readonly SharedRoom[];
  /** Its group: the first of its names tells what is left of the margin. Null where it has no rooms. */
  readonly group: { readonly names: readonly string[]; readonly threshold: number } | null;
  readonly channel: {
    readonly name: string;
    readonly minute: number;
    readonly hour: number;
    readonly quarter: number;
  } | null;
}

/** What it took, to be given back. */
export interface SharedTaken {
  readonly isFirst: boolean;
  readonly giveBack: () => void;
}

/** Turned: another period has begun. */
export type SharedAnswer = 'turned' | 'flood' | 'NETWORK' | 'CHANNEL' | SharedTaken;

/** The counts. Null everywhere: nobody answers, and each process counts for itself. */
export interface SharedCounts {
  readonly period: (city: Ruled) => Promise<AgreedPeriod | null>;
  readonly take: (id: MunicipalityId, period: AgreedPeriod, ask: SharedAsk) => Promise<SharedAnswer | null>;
  /** The hours from which on the groups are counted anew that were opened on the day, in their order. */
  readonly noteOpened: (
    id: MunicipalityId,
    day: string,
    hour: number,
    groups: readonly Group[],
  ) => Promise<readonly number[] | null>;
}

const HALF_BYTES = 32;
const DAY_MS = 86_400_000;

/** `key`: a secret that all processes have, and Valkey has not. */
export function shareCounts(store: Store, key: Buffer, random: RandomBytes): SharedCounts {
  const periods = new Map<MunicipalityId, Promise<AgreedPeriod>>();
  const secretOf = (purpose: string): Buffer =>
    createHmac('sha256', key).update(`standing:${purpose}`).digest();
  // Two platforms may use one Valkey.
  const prefix = `kazva:${secretOf('prefix').toString('hex', 0, 8)}`;
  const keyOf = (id: MunicipalityId, what: string): string => `${prefix}:${id}:${what}`;

  const begin = async ({ id, isDemo }: Ruled): Promise<AgreedPeriod> => {
    const offered = random(HALF_BYTES).toString('hex');
    const half = await store.agree(keyOf(id, 'period'), offered, isDemo ? DAY_MS : PERIOD_MS);
    // A period's counts stand apart from those of the one before, and its name must not tell the half.
    const name = secretOf(`name:${half}`).toString('hex', 0, 8);
    const opened = await store.readHash(keyOf(id, `opened:${name}`));
    return {
      name,
      half,
      key: () => secretOf(`${id}:${half}`),
      opened: new Map(Object.entries(opened).map(([group, said]) => [group, Number(said.split(' ')[1])])),
    };
  };
  // Why nobody answers the store has told.
  const attempt = async <Value>(work: () => Promise<Value>): Promise<Value | null> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof StoreAway) return null;
      throw error;
    }
  };

  return {
    period: (city) =>
      attempt(() => {
        const known = periods.get(city.id) ?? begin(city);
        periods.set(city.id, known);
        known.catch(() => {
          if (periods.get(city.id) === known) periods.delete(city.id);
        });
        return known;
      }),
    take: (id, { name, half }, { minute, ...ask }) =>
      attempt(async () => {
        const counts = keyOf(id, `counts:${name}`);
        const channel = keyOf(id, `channel:${ask.channel?.name ?? ''}`);
        const keys = [
          keyOf(id, 'period'),
          counts,
          keyOf(id, `flood:${name}:${minute}:${ask.isListed ? 'listed' : 'unlisted'}`),
          channel,
          keyOf(id, `within:${name}`),
          keyOf(id, `beyond:${name}`),
        ];
        const [what = '', isFirst, side = '', ...places] = await store.run(TAKE, keys, [
          JSON.stringify({ ...ask, period: half }),
        ]);
        if (what === 'turned') periods.delete(id);
        if (what !== 'counted') return refusalFrom(what);
        const minuteText = ask.channel === null ? '' : String(ask.channel.minute);
        return {
          isFirst: isFirst === '1',
          giveBack: () => {
            const groupNames = ask.group?.names ?? [];
            if (groupNames.length > 0 || minuteText !== '')
              void attempt(() =>
                store.run(
                  GIVE_BACK,
                  [channel, counts, keyOf(id, `${side}:${name}`)],
                  [minuteText, String(groupNames.length), ...groupNames, ...places],
                ),
              );
          },
        };
      }),
    noteOpened: (id, day, hour, groups) =>
      attempt(async () => {
        const period = await periods.get(id);
        if (!period || groups.length === 0) return groups.map(() => hour);
        const keys = [keyOf(id, 'period'), keyOf(id, `opened:${period.name}`)];
        const hours = await store.run(OPENED, keys, [day, String(hour), ...groups.map(groupText)]);
        return hours.map(Number);
      }),
  };
}

function refusalFrom(what: string): Exclude<SharedAnswer, SharedTaken> {
  if (what === 'turned' || what === 'flood' || what === 'NETWORK' || what === 'CHANNEL') return what;
  throw new Error(`The shared counts answered ${what}.`);
}
