// A town of 600 places as it votes day by day: Stara Zagora's traffic and moods, scores in the form of a J, and no change.
import { NO_COUNTS, type Counts } from '../../server/foundation/score-statistics.ts';
import { LARGEST_DRAW, SMALLEST_GROUP } from '../../server/foundation/ballot.ts';
import { shareOut, type DemoPlace } from '../../server/operator/demo/ratings-per-place.ts';
import type { Random } from '../../server/operator/demo/random.ts';
import { drawMood, drawScores, type Mood } from '../../server/operator/demo/scores.ts';
import { temperamentOf } from '../../server/operator/demo/rating-profiles.ts';
import type { Published } from '../../server/action/alerts/change-point.ts';

/** A place of the town: how often somebody votes there, and how content. */
export interface TownPlace extends DemoPlace {
  readonly aDay: number;
  readonly mood: Mood;
}

/** A change that is planted: from the day on, so many points less are given, as a mean. */
export interface Planted {
  readonly fromDay: number;
  readonly points: number;
}

const DEMO_DAYS = 730;

/** The places, which share so many votes in two years as Stara Zagora's do. */
export function buildTown(places: readonly DemoPlace[], votes: number, random: Random): TownPlace[] {
  return shareOut(places, votes, SMALLEST_GROUP, random).map(({ place, count }) => ({
    ...place,
    aDay: count / DEMO_DAYS,
    mood: { ...drawMood(temperamentOf(place.categoryKey).quality, random), trend: 0 },
  }));
}

/** A Poisson count. */
function poisson(mean: number, random: Random): number {
  const limit = Math.exp(-Math.min(mean, 200));
  let count = -1;
  for (let product = 1; product > limit; product *= 1 - random.next()) count += 1;
  return count;
}

/** The scores that one place gets in one day. `unrest`: by how much the mood of a day differs from another's. */
export function voteFor(
  place: TownPlace,
  day: number,
  unrest: number,
  random: Random,
  planted?: Planted,
): number[] {
  const count = poisson(place.aDay, random);
  if (count === 0) return [];
  const quality = place.mood.quality + unrest * random.normal();
  const scores = drawScores({ quality, trend: 0 }, 0.5, count, random);
  if (!planted || day < planted.fromDay) return scores;
  return scores.map((score) => lowered(score, planted.points, random));
}

/** The score less so many points as a mean; what would fall below 1 stays there. */
function lowered(score: number, points: number, random: Random): number {
  const whole = Math.floor(points);
  const less = whole + (random.next() < points - whole ? 1 : 0);
  return Math.max(1, Math.min(10, score - less));
}

/** A place's groups as the counter opens them: once a day, where one has grown to its size, which is drawn once for each. */
export class Box {
  private waiting: Counts = NO_COUNTS;
  private count = 0;
  private size: number;

  constructor(
    private readonly locationId: bigint,
    private readonly random: Random,
  ) {
    this.size = this.draw();
  }

  private draw(): number {
    return SMALLEST_GROUP + this.random.below(LARGEST_DRAW + 1);
  }

  /** Takes a day's scores; answers what is published. */
  put(scores: readonly number[], day: string): Published | null {
    const waiting = [...this.waiting];
    for (const score of scores) waiting[score - 1] = (waiting[score - 1] ?? 0) + 1;
    this.waiting = waiting;
    this.count += scores.length;
    if (this.count < this.size) return null;
    this.waiting = NO_COUNTS;
    this.count = 0;
    this.size = this.draw();
    return { locationId: this.locationId, day, counts: waiting };
  }
}
