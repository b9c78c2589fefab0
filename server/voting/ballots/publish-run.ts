// One look into a city's box: its day, and how large each group and each pool must be.
import type { KeyFolderAway } from '../../foundation/key-safety.ts';
import { dayIn } from '../../foundation/days.ts';
import type { RandomBytes } from '../../foundation/randomness.ts';
import { openingSize } from '../../foundation/ballot.ts';
import { drawOf } from './group-draw.ts';
import type { Group } from './opening.ts';
import type { PoolName } from './pooling.ts';
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
}

/** What the draws of a look are made of: the secret, and of each place and standing the day of its last opening. */
export interface Drawing {
  readonly secret: Buffer;
  readonly openedOn: ReadonlyMap<string, string>;
}

/** A look at the instant. */
export function createLook(city: City, now: Date, { secret, openedOn }: Drawing): Look {
  const id = city.municipalityId;
  const size = ({ kind, standing }: Pick<Group, 'kind' | 'standing'>, name: readonly (string | bigint)[]) =>
    openingSize({ ...city, kind, standing, draw: drawOf(secret, [id, ...name, kind, standing]) });
  return {
    city,
    now,
    day: dayIn(city.timeZone, now),
    sizeOf: (group) => {
      const place = `${group.locationId} ${group.standing}`;
      return size(group, ['place', group.locationId, openedOn.get(place) ?? 'never']);
    },
    poolSizeOf: (pool) => size(pool, ['pool', pool.categoryId, city.pooledOn ?? 'never']),
  };
}
