// Pools quiet places: at the end of a quarter what still waits is published by category, many slips in one transaction.
import { isPoolDue } from '../pools/rules.ts';
import type { CounterParts, Look } from './publish-run.ts';
import { findOpeners } from './decryptors.ts';
import { decidePooling } from './pooling.ts';
import { openingSize } from '../../foundation/ballot.ts';
import { listKeys } from './store-keys.ts';
import {
  findPooledOn,
  listDesks,
  listPoolPortions,
  recordPooledAnswers,
  recordPooledOn,
  recordPooledScores,
  type PoolPortion,
} from './store-pools.ts';
import { listOptions } from './store-published.ts';
import { takeTurn, takeTurnOfMany } from './store-lock.ts';
import { layAside, listSlipsOfPortion, takeOut } from './store-waiting.ts';

/** How many slips of both kinds were published without a place, and how many could not be opened. */
export interface PoolReport {
  readonly pooled: number;
  readonly spoiled: number;
}

// About so many slips are pooled in one transaction.
const MOST_SLIPS = 20_000;

/**
 * Pools what waits in the city's box where that is due. To be called once the groups that are full were opened.
 *
 * Each portion is a transaction, and what it publishes is a whole pool: of at least three places and as large as an
 * opening. A counter that is killed between two leaves nothing half done. The day is remembered at the end, so the next
 * look goes on, and adds to the pools of its day only whole ones again.
 */
export async function poolQuietPlaces(
  parts: CounterParts,
  look: Look,
  most = MOST_SLIPS,
): Promise<PoolReport> {
  const { city, day } = look;
  const isDueAfter = (pooledOn: string | null): boolean => isPoolDue({ ...city, pooledOn, now: look.now });
  const report = { pooled: 0, spoiled: 0 };
  if (isDueAfter(city.pooledOn)) {
    // The leavings of many portions are small, and may be a pool together: until one round has nothing to publish.
    let isCut: boolean;
    let published: number;
    do {
      const portions = await listPortions(parts, look, most);
      isCut = portions.some((portion) => portion.portions > 1);
      published = 0;
      for (const portion of portions) {
        const { pooled, spoiled } = await poolPortion(parts, look, portion, isDueAfter);
        published += pooled;
        report.spoiled += spoiled;
      }
      report.pooled += published;
    } while (isCut && published > 0);
  } else if (city.pooledOn !== null) return report;
  await takeTurn(parts.pool, (counter) => recordPooledOn(counter, city.municipalityId, day));
  return report;
}

async function listPortions({ pool, keys }: CounterParts, look: Look, most: number): Promise<PoolPortion[]> {
  const { city, poolSizeOf } = look;
  const atLeast = openingSize({ ...city, kind: 'score', standing: 'COUNTED', draw: 0 });
  const portions = await takeTurn(pool, async (counter) => {
    const openers = await findOpeners(keys, await listKeys(counter));
    return listPoolPortions(counter, city.municipalityId, [...openers.keys()], { most, atLeast });
  });
  return portions.filter((portion) => portion.waiting >= poolSizeOf(portion));
}

async function poolPortion(
  { pool, keys }: CounterParts,
  { city: { municipalityId }, day, sizeOf, poolSizeOf }: Look,
  portion: PoolPortion,
  isDueAfter: (pooledOn: string | null) => boolean,
): Promise<PoolReport> {
  return takeTurnOfMany(pool, async (counter) => {
    // Another counter may have had its turn since we looked.
    if (!isDueAfter(await findPooledOn(counter, municipalityId))) return { pooled: 0, spoiled: 0 };
    const openers = await findOpeners(keys, await listKeys(counter));
    const options = await listOptions(counter, municipalityId);
    const desks = await listDesks(counter, municipalityId);
    const slips = await listSlipsOfPortion(counter, municipalityId, [...openers.keys()], portion);
    const size = poolSizeOf(portion);
    const pooling = await decidePooling(slips, { openers, options, desks, sizeOf, portion, size });
    await takeOut(counter, pooling.published);
    await layAside(counter, pooling.spoiled);
    if (pooling.scores !== null) await recordPooledScores(counter, municipalityId, day, pooling.scores);
    await recordPooledAnswers(counter, municipalityId, day, pooling.answers);
    return { pooled: pooling.published.length, spoiled: pooling.spoiled.length };
  });
}
