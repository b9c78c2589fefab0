// How often a whole published group has one score, in invented ratings like the demo city's: then it is known of each in it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventGroups } from '../../server/operator/demo/groups.ts';
import type { DemoPlace } from '../../server/operator/demo/ratings-per-place.ts';
import { percent } from './trial.ts';

const CITY = 'stara-zagora';
const RATINGS = 20_000;
const LAST_DAY = '2026-11-30';

/** Counts them for each k; the same of groups that are all alike on purpose must be all. */
export function tryOneScore(thresholds: readonly number[]): boolean {
  const places = listPlaces();
  for (const threshold of thresholds) {
    const wish = { places, questions: [], ratings: RATINGS, threshold, lastDay: LAST_DAY };
    const groups = [...inventGroups({ ...wish, city: CITY, seed: 'kazva', before: 0 })]
      .filter(({ standing }) => standing === 'COUNTED')
      .map(({ ratings }) => ratings.map(({ score }) => score));
    const ofOne = ofOneScore(groups);
    const people = groups.flat().length;
    const known = ofOne.flat().length;
    console.log(
      `one score, k = ${threshold}: ${ofOne.length} of ${groups.length} groups of the demo city have one, ${known} of ${people} people in them ` +
        `(${((100 * known) / people).toFixed(2)} %)`,
    );
  }
  const planted = ofOneScore(thresholds.map((threshold) => Array.from({ length: threshold }, () => 10)));
  console.log(`planted: ${percent(planted.length / thresholds.length)} of groups that have one score found`);
  return planted.length === thresholds.length;
}

const ofOneScore = (groups: readonly (readonly number[])[]): (readonly number[])[] =>
  groups.filter((scores) => new Set(scores).size === 1);

/** The demo city's places, out of its files. Neither texts nor commas stand before the columns that are needed. */
function listPlaces(): DemoPlace[] {
  const rows = (name: string): string[][] =>
    readFileSync(join(import.meta.dirname, '../../prisma/cities', CITY, name), 'utf8')
      .split('\n')
      .slice(1)
      .filter((line) => line !== '')
      .map((line) => line.split(','));
  const villages = new Set(
    rows('settlements.csv').flatMap(([ekatte = '', kind]) => (kind === 'village' ? [ekatte] : [])),
  );
  const categories = new Map<string, bigint>();
  const idOf = (category: string): bigint => {
    const id = categories.get(category) ?? BigInt(categories.size + 1);
    categories.set(category, id);
    return id;
  };
  return rows('locations.csv')
    .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))
    .map(([key = '', ekatte = '', category = ''], at) => ({
      key,
      locationId: BigInt(at + 1),
      settlementId: BigInt(ekatte),
      categoryId: idOf(category),
      categoryKey: category,
      isVillage: villages.has(ekatte),
    }));
}
