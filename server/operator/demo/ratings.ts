// Adds invented ratings to a demo city, and takes away everything that it published.
import type { ClientBase, Pool } from 'pg';
import { say } from '../../../client/text/say.ts';
import { programWords } from '../commands/text/words.ts';
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
import { storiesOf } from './stories-by-city.ts';
import { ratingsIn, tellStories } from './story-groups.ts';
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
  const { demo: words } = programWords();
  await takeTurn(pool, async (client) => {
    const city = await getDemoCity(client, municipality);
    const places = await listDemoPlaces(client, city);
    if (places.length === 0) throw new DemoRefused(say(words.noPlaces, { slug: municipality }));
    if (options.ratings < city.threshold)
      throw new DemoRefused(say(words.few, { threshold: String(city.threshold) }));
    const lastDay = dayIn(city.timeZone, new Date(options.now.getTime() - DAY_MS));
    const before = await countRatings(client, city);
    const { threshold } = city;
    const wish = {
      places,
      questions: await listDemoQuestions(client, city),
      threshold,
      lastDay,
      city: municipality,
      seed: options.seed,
      before,
    };
    const told = tellStories(storiesOf(municipality), wish, before + options.ratings);
    // Told once: more ratings leave the places of the stories as they are.
    const groups = before > 0 ? [] : told.groups;
    const quiet = new Set(told.quiet);
    const others = places.filter((place) => !told.places.has(place) && !quiet.has(place));
    const ratings = options.ratings - ratingsIn(groups);
    let written = 0;
    const note = (count: number) => options.onProgress?.((written += count));
    await publish(client, city, groups, note);
    await publish(client, city, inventGroups({ ...wish, places: others, ratings }), note);
    await recount(client, city.id);
    if (before > 0) return;
    const rated = await listRatedPlaces(client, city);
    const [first] = told.quiet;
    const silent = others.filter(
      ({ locationId, categoryId }) => !rated.has(locationId) && categoryId !== first?.categoryId,
    );
    for (const quietOnes of [told.quiet, silent]) {
      const pooled = inventPool({ silent: quietOnes, threshold, lastDay, city: municipality });
      if (pooled !== null) await insertPool(client, city.id, pooled);
    }
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
  onWritten: (count: number) => void,
): Promise<void> {
  let batch: DemoGroup[] = [];
  let pending = 0;
  const flush = async () => {
    await insertRatings(client, city.id, batch);
    await insertAnswers(client, city.id, batch);
    onWritten(pending);
    [batch, pending] = [[], 0];
  };
  for (const group of groups) {
    batch.push(group);
    pending += group.ratings.length;
    if (pending >= BATCH) await flush();
  }
  if (pending > 0) await flush();
}
