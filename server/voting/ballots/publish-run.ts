// One look into a city's box: its day, and how large each group and each pool must be.
import { dayIn } from '../../foundation/days.ts';
import { drawBelow, type RandomBytes } from '../../foundation/randomness.ts';
import { LARGEST_DRAW, openingSize, type SlipKind, type Standing } from '../../foundation/ballot.ts';
import type { PoolPortion } from './store-pools.ts';
import type { City } from './store-published.ts';
import type { Group } from './store-waiting.ts';
import type { CounterPool } from './store-lock.ts';
import type { KeyFolder } from './private-keys.ts';

/** What a counter works with: the counter's connections, the private halves, and a source of chance. */
export interface CounterParts {
  readonly pool: CounterPool;
  readonly keys: KeyFolder;
  readonly random: RandomBytes;
}

export interface Look {
  readonly city: City;
  readonly now: Date;
  /** YYYY-MM-DD in the city's time zone. */
  readonly day: string;
  /** How many slips are published together, at the least. Drawn once for the whole look, however often it is asked. */
  readonly sizeOf: (group: Pick<Group, 'locationId' | 'kind' | 'standing'>) => number;
  /** The same of what is pooled. */
  readonly poolSizeOf: (pool: Pick<PoolPortion, 'categoryId' | 'kind' | 'standing'>) => number;
}

/** A look at the instant. */
export function createLook(city: City, now: Date, random: RandomBytes): Look {
  const sizes = new Map<string, number>();
  const draw = (name: string, kind: SlipKind, standing: Standing): number => {
    const size =
      sizes.get(name) ?? openingSize({ ...city, kind, standing, draw: drawBelow(LARGEST_DRAW + 1, random) });
    sizes.set(name, size);
    return size;
  };
  return {
    city,
    now,
    day: dayIn(city.timeZone, now),
    sizeOf: ({ locationId, kind, standing }) => draw(`${locationId} ${kind} ${standing}`, kind, standing),
    poolSizeOf: ({ categoryId, kind, standing }) =>
      draw(`pool ${categoryId} ${kind} ${standing}`, kind, standing),
  };
}
