// One look into a city's box: its day, and how large each group and each pool must be.
import type { KeyFolderAway } from '../../foundation/key-safety.ts';
import { dayIn } from '../../foundation/days.ts';
import type { RandomBytes } from '../../foundation/randomness.ts';
import { openingSize } from '../../foundation/ballot.ts';
import { drawOf } from './group-draw.ts';
import type { Group } from './opening.ts';
import type { PoolName } from './pooling.ts';
import type { SumName } from './pooling-told.ts';
import type { KeyFolder } from './private-keys.ts';
import type { CounterPool } from './store-lock.ts';
import type { City } from './store-cities.ts';

/** What a counter works with: the counter's connections, the private halves, and a source of chance. */
export interface CounterParts {
  readonly pool: CounterPool;
  readonly keys: KeyFolder;
  readonly random: RandomBytes;
}

/** How many slips were published, by kind or without a place, and how many could not be opened. */
export interface CounterReport {
  readonly ratings: number;
  readonly answers: number;
  readonly comments: number;
  readonly pooled: number;
  readonly spoiled: number;
  /** A folder that could not take the next key of a city: its present one goes on. */
  readonly away: KeyFolderAway | null;
}

export interface Look {
  readonly city: City;
  readonly now: Date;
  /** YYYY-MM-DD in the city's time zone. */
  readonly day: string;
  /** How many slips are published together, at the least. */
  readonly sizeOf: (group: Group) => number;
  /** The same of what is pooled. */
  readonly poolSizeOf: (pool: PoolName) => number;
  /** The same of what is pooled before its period ends, since an event did: twice as many, for a member chose the day. */
  readonly earlyPoolSizeOf: (pool: PoolName) => number;
  /** The same of what was told of a line, or of a part of the day. */
  readonly toldSizeOf: (name: SumName) => number;
  /** Whether the place was changed, or added, since the last pooling. */
  readonly isChangedInPeriod: (locationId: bigint) => boolean;
  /** Whether the day is none before the last pooling; null: no day. */
  readonly isInPeriod: (day: string | null | undefined) => boolean;
}

/**
 * What the sizes of a look are made of: the secret of its draws; of each place and standing the day of its last opening; and of each
 * place that was changed the day of its last change.
 */
export interface Sizing {
  readonly secret: Buffer;
  readonly openedOn: ReadonlyMap<string, string>;
  readonly changedOn: ReadonlyMap<bigint, string>;
}

/**
 * A look at the instant. What was changed on the day of the last opening counts as changed after it; a threshold that was made smaller
 * since then holds from the next opening on, and where there was none yet, from the first one on.
 */
export function createLook(city: City, now: Date, { secret, openedOn, changedOn }: Sizing): Look {
  const { municipalityId, threshold, lowered, pooledOn } = city;
  const isSince = (day: string | undefined, last: string | undefined): boolean =>
    day !== undefined && (last === undefined || day >= last);
  const isInPeriod = (day: string | null | undefined): boolean =>
    isSince(day ?? undefined, pooledOn ?? undefined);
  const size = (
    { kind, standing }: Pick<Group, 'kind' | 'standing'>,
    name: readonly (string | bigint)[],
    { last, isChanged }: { readonly last: string | undefined; readonly isChanged: boolean },
  ) =>
    openingSize({
      ...city,
      threshold: Math.max(threshold, lowered !== null && isSince(lowered.on, last) ? lowered.from : 0),
      kind,
      standing,
      draw: drawOf(secret, [municipalityId, ...name, last ?? 'never', kind, standing]),
      isChanged,
    });
  return {
    city,
    now,
    day: dayIn(city.timeZone, now),
    sizeOf: (group) => {
      const last = openedOn.get(`${group.locationId} ${group.standing}`);
      const isChanged = isSince(changedOn.get(group.locationId), last);
      return size(group, ['place', group.locationId], { last, isChanged });
    },
    poolSizeOf: (pool) =>
      size(pool, ['pool', pool.categoryId], { last: pooledOn ?? undefined, isChanged: false }),
    earlyPoolSizeOf: (pool) =>
      size(pool, ['event', pool.categoryId], { last: dayIn(city.timeZone, now), isChanged: true }),
    toldSizeOf: ({ standing, ...name }) =>
      size(
        { kind: 'answer', standing },
        'lineId' in name ? ['line', name.lineId] : ['day part', name.categoryId, name.part],
        { last: pooledOn ?? undefined, isChanged: false },
      ),
    isChangedInPeriod: (locationId) => isInPeriod(changedOn.get(locationId)),
    isInPeriod,
  };
}
