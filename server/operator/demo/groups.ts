// Invents opening groups: what a place published on one day with one standing, never fewer than the threshold.
import type { Reason, Standing } from '../../foundation/ballot.ts';
import type { DemoAnswers, DemoQuestion } from './answers.ts';
import { drawAnswers } from './answers.ts';
import type { DemoPlace } from './ratings-per-place.ts';
import { shareOut } from './ratings-per-place.ts';
import { Random } from './random.ts';
import { drawBurst, drawMood, drawScores } from './scores.ts';
import { temperamentOf } from './rating-profiles.ts';

/** The ratings that one place published on one day with one standing. */
export interface DemoGroup {
  readonly place: DemoPlace;
  readonly standing: Standing;
  /** Why it is unconfirmed; null where it is counted. */
  readonly reason: Reason | null;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly openingId: string;
  readonly ratings: readonly { readonly id: string; readonly score: number }[];
  readonly answers: readonly DemoAnswers[];
}

export interface DemoWish {
  readonly places: readonly DemoPlace[];
  readonly questions: readonly DemoQuestion[];
  readonly ratings: number;
  readonly threshold: number;
  /** The last day, YYYY-MM-DD; the first is two years before. */
  readonly lastDay: string;
  /** Names the city: which of its places are busy, silent, loved or not is the same for every seed. */
  readonly city: string;
  readonly seed: string;
  /** How many ratings are there already: more of them get other ids and days, at the same places. */
  readonly before: number;
}

const DAYS = 730;
const DAY_MS = 86_400_000;
/** Of a group beyond the threshold: how much larger it is than it must be, on average. */
const MEAN_EXCESS = 1.5;
/** At a place with so many ratings somebody tried to cast many votes at once. */
const BURST_FROM = 400;
const BURST_PART = 0.03;
/** Unconfirmed slips are opened in groups four times as large. */
const BURST_FACTOR = 4;
/** Why, each as often as it stands here. */
const REASONS: readonly Reason[] = ['NETWORK', 'NETWORK', 'BURST', 'BURST', 'BURST', 'HOURS'];

/** Groups with exactly the ratings wished for. The same wish gives the same groups. */
export function* inventGroups(wish: DemoWish): Generator<DemoGroup> {
  const shares = shareOut(wish.places, wish.ratings, wish.threshold, new Random(`${wish.city} places`));
  const moods = new Random(`${wish.city} moods`);
  const random = new Random(`${wish.city} ratings ${wish.seed} ${wish.before}`);
  const reasons = new Random(`${wish.city} reasons ${wish.seed} ${wish.before}`);
  const end = Date.parse(wish.lastDay);
  for (const { place, count } of shares) {
    const mood = drawMood(temperamentOf(place.categoryKey).quality, moods);
    const questions = wish.questions.filter(({ categoryId }) => categoryId === place.categoryId);
    const burst = BURST_FACTOR * wish.threshold;
    const bursts = count < BURST_FROM ? 0 : Math.max(1, Math.floor((count * BURST_PART) / burst));
    const plan = [
      ...splitUp(count - bursts * burst, wish.threshold, 'COUNTED', random),
      ...splitUp(bursts * burst, burst, 'UNCONFIRMED', random),
    ];
    for (const { standing, size, day } of plan) {
      const scores =
        standing === 'COUNTED' ? drawScores(mood, day / DAYS, size, random) : drawBurst(size, random);
      yield {
        place,
        standing,
        reason: standing === 'COUNTED' ? null : (REASONS[reasons.below(REASONS.length)] ?? null),
        day: new Date(end - (DAYS - 1 - day) * DAY_MS).toISOString().slice(0, 10),
        openingId: random.uuid(),
        ratings: scores.map((score) => ({ id: random.uuid(), score })),
        answers: standing === 'COUNTED' ? drawAnswers(questions, scores, wish.threshold, random) : [],
      };
    }
  }
}

interface Plan {
  readonly standing: Standing;
  readonly size: number;
  readonly day: number;
}

// So many ratings in groups of at least `least`, each on another day.
function splitUp(count: number, least: number, standing: Standing, random: Random): Plan[] {
  const groups = Math.min(DAYS, Math.floor(count / (least + MEAN_EXCESS)) || Math.min(1, count));
  const sizes = Array.from({ length: groups }, () => least);
  for (let left = count - groups * least; left > 0; left--) {
    const lucky = random.below(groups);
    sizes[lucky] = (sizes[lucky] ?? 0) + 1;
  }
  const days = random.distinct(groups, DAYS).toSorted((a, b) => a - b);
  return days.map((day, index) => ({ standing, size: sizes[index] ?? least, day }));
}
