// Adds invented ratings to a demo city, and takes away everything that it published.
import type { ClientBase, Pool } from 'pg';
import { takeTurn } from '../../voting/ballots/store-lock.ts';
import { dayIn } from '../../foundation/days.ts';
import type { DemoCity } from './demo-city.ts';
import {
  countRatings,
  DemoRefused,
  getDemoCity,
  listDemoPlaces,
  listDemoQuestions,
  listRatedPlaces,
} from './demo-city.ts';
import type { DemoGroup } from './groups.ts';
import { inventGroups } from './groups.ts';
import { inventPool } from './pools.ts';
import { deletePublished, insertAnswers, insertPool, insertRatings, recount } from './store.ts';

export interface DemoOptions {
  /** How many ratings to add, at least the municipality's threshold. */
  readonly ratings: number;
  readonly now: Date;
  /** The same seed, in a city with as many ratings, adds the same ratings. Which places are busy or silent stays the same for all. */
  readonly seed: string;
  /** Is told how many are written. */
  readonly onProgress?: (written: number) => void;
}

const BATCH = 5_000;
const DAY_MS = 86_400_000;

/**
 * Publishes exactly so many invented ratings over the two years before today in the municipality of the slug, with
 * tallies, rollups and tallies of answers, in one transaction under the counter's lock; beside the first ones a pool of
 * quiet places. Throws DemoRefused, with nothing written, where the municipality is unknown or live, has no places, or
 * the number is below its threshold.
 */
export async function addDemoRatings(pool: Pool, municipality: string, options: DemoOptions): Promise<void> {
  await takeTurn(pool, async (client) => {
    const city = await getDemoCity(client, municipality);
    const places = await listDemoPlaces(client, city);
    if (places.length === 0) throw new DemoRefused(`"${municipality}" has no places to rate.`);
    if (options.ratings < city.threshold) {
      throw new DemoRefused(`Fewer than ${city.threshold} ratings are never published.`);
    }
    const lastDay = dayIn(city.timeZone, new Date(options.now.getTime() - DAY_MS));
    const before = await countRatings(client, city);
    const groups = inventGroups({
      places,
      questions: await listDemoQuestions(client, city),
      ratings: options.ratings,
      threshold: city.threshold,
      lastDay,
      city: municipality,
      seed: options.seed,
      before,
    });
    await publish(client, city, groups, options.onProgress);
    await recount(client, city.id);
    if (before > 0) return;
    const rated = await listRatedPlaces(client, city);
    const silent = places.filter(({ locationId }) => !rated.has(locationId));
    const pool = inventPool({ silent, threshold: city.threshold, lastDay, city: municipality });
    if (pool !== null) await insertPool(client, city.id, pool);
  });
}

/** Takes away every rating, tally, rollup and pool of the demo municipality; answers how many ratings that were. */
export async function clearDemoRatings(pool: Pool, municipality: string): Promise<number> {
  return takeTurn(pool, async (client) =>
    deletePublished(client, (await getDemoCity(client, municipality)).id),
  );
}

async function publish(
  client: ClientBase,
  city: DemoCity,
  groups: Iterable<DemoGroup>,
  onProgress?: (written: number) => void,
): Promise<void> {
  let batch: DemoGroup[] = [];
  let pending = 0;
  let written = 0;
  const flush = async () => {
    await insertRatings(client, city.id, batch);
    await insertAnswers(client, city.id, batch);
    written += pending;
    [batch, pending] = [[], 0];
    onProgress?.(written);
  };
  for (const group of groups) {
    batch.push(group);
    pending += group.ratings.length;
    if (pending >= BATCH) await flush();
  }
  if (pending > 0) await flush();
}
