// How many invented ratings each place gets: none at some, 6 to 8 at most, thousands at a few.
import type { Random } from './random.ts';
import { temperamentOf } from './rating-profiles.ts';

/** A place as far as the inventing looks at it. */
export interface DemoPlace {
  /** Its external id. */
  readonly key: string;
  readonly locationId: bigint;
  readonly settlementId: bigint;
  readonly categoryId: bigint;
  readonly categoryKey: string;
  readonly isVillage: boolean;
}

export interface Share {
  readonly place: DemoPlace;
  readonly count: number;
}

/** Of the places with ratings, so many in a hundred are busy; the others have 6 to 8. */
const BUSY_PERCENT = 28;
/** The quiet places get at most this part of all ratings, each so many beyond the threshold on average. */
const QUIET_PART = 0.4;
const QUIET_EXCESS = 2;

/** How many of so many places stay without any rating: a tenth, and at least 50 where that leaves two in three. */
export function silentCount(places: number): number {
  return Math.max(Math.floor(places / 10), Math.min(50, Math.floor(places / 3)));
}

/**
 * Shares out exactly `ratings` over the places, each share 0 or at least `threshold`. Which places are busy and which
 * stay silent depends on chance alone, not on the number of ratings. Throws a RangeError where they are too few.
 */
export function shareOut(
  places: readonly DemoPlace[],
  ratings: number,
  threshold: number,
  random: Random,
): Share[] {
  const ranked = rank(places, random);
  const silent = new Set(
    random
      .distinct(silentCount(places.length), Math.ceil(places.length / 2))
      .map((back) => ranked.at(-1 - back)),
  );
  const heard = ranked.filter((place) => !silent.has(place));
  const busyCount = Math.ceil((heard.length * BUSY_PERCENT) / 100);
  const quiet = heard
    .slice(busyCount)
    .map((place) => ({ place, count: threshold + Math.min(4, random.below(4) + random.below(2)) }))
    .slice(0, Math.floor((ratings * QUIET_PART) / (threshold + QUIET_EXCESS)));
  const left = ratings - quiet.reduce((all, { count }) => all + count, 0);
  return [...shareOutBusy(heard.slice(0, busyCount), left, threshold), ...quiet];
}

function rank(places: readonly DemoPlace[], random: Random): DemoPlace[] {
  return places
    .map((place) => {
      const { popularity } = temperamentOf(place.categoryKey);
      return { place, pull: Math.log(popularity) + random.normal() * 0.8 - (place.isVillage ? 1.2 : 0) };
    })
    .toSorted((a, b) => b.pull - a.pull)
    .map(({ place }) => place);
}

// The share falls with the rank (Zipf's law, shifted by one); the last of the busy ones still gets the threshold.
function shareOutBusy(places: readonly DemoPlace[], ratings: number, threshold: number): Share[] {
  for (let size = places.length; size > 0; size--) {
    const weights = places.slice(0, size).map((_, index) => 1 / (index + 2));
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const counts = weights.map((weight) => Math.floor((ratings * weight) / all));
    if ((counts.at(-1) ?? 0) < threshold) continue;
    const rest = ratings - counts.reduce((sum, count) => sum + count, 0);
    return places.slice(0, size).map((place, index) => ({
      place,
      count: (counts[index] ?? 0) + (index === 0 ? rest : 0),
    }));
  }
  throw new RangeError(`There is nothing to share out: ${ratings} ratings over ${places.length} places.`);
}
