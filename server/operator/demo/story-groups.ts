// The groups that the stories of a demo city publish, and how many ratings they hold. Pure.
import { drawAnswers, type DemoQuestion } from './answers.ts';
import type { DemoGroup } from './groups.ts';
import { Random } from './random.ts';
import type { DemoPlace } from './ratings-per-place.ts';
import { drawScores } from './scores.ts';
import type { RatingStory, Stories } from './stories.ts';
import { dayAfter } from '../../foundation/days.ts';

/** A group is larger than the least by so many at most. */
const MOST_MORE = 4;
/** Of a flood: as many as the smallest unconfirmed group that may be published. */
const FLOOD_SIZE = 24;

export interface StoryWish {
  readonly places: readonly DemoPlace[];
  readonly questions: readonly DemoQuestion[];
  readonly threshold: number;
  /** Days are counted back from it, YYYY-MM-DD: nothing is published on a day that is not over. */
  readonly lastDay: string;
  readonly city: string;
}

/** What the stories say of ratings: their groups, the places that have those or are events, and those that stay quiet. */
export interface Told {
  readonly groups: readonly DemoGroup[];
  readonly places: ReadonlySet<DemoPlace>;
  readonly quiet: readonly DemoPlace[];
}

/** Of so many in a hundred ratings at most stories are told: with more it would be no city. */
const MOST_PERCENT = 50;

/**
 * What they say, of so many ratings in all; nothing where those are too few, or there are no stories. Throws a TypeError where one
 * names a place that there is not. The same wish gives the same groups.
 */
export function tellStories(stories: Stories | null, wish: StoryWish, ratings: number): Told {
  const byKey = new Map(wish.places.map((place) => [place.key, place]));
  const find = (key: string): DemoPlace => {
    const place = byKey.get(key);
    if (place === undefined) throw new TypeError(`A story tells of ${key}, which is no place.`);
    return place;
  };
  const groups = (stories?.ratings ?? []).flatMap((story) => groupsOf(story, find(story.place), wish));
  if (ratingsIn(groups) * 100 > ratings * MOST_PERCENT) return { groups: [], places: new Set(), quiet: [] };
  return {
    groups,
    places: new Set([
      ...groups.map(({ place }) => place),
      ...(stories?.events ?? []).map(({ place }) => find(place)),
    ]),
    quiet: (stories?.quiet ?? []).map(find),
  };
}

function groupsOf(story: RatingStory, place: DemoPlace, wish: StoryWish): DemoGroup[] {
  const random = new Random(`${wish.city} story of ${story.place}`);
  const questions = wish.questions.filter(({ categoryId }) => categoryId === place.categoryId);
  const chosen = new Set(story.chosen);
  const group = (daysAgo: number, scores: readonly number[]) => ({
    place,
    day: dayAfter(wish.lastDay, 1 - daysAgo),
    openingId: random.uuid(),
    ratings: scores.map((score) => ({ id: random.uuid(), score })),
  });
  const groups: DemoGroup[] = [];
  for (let daysAgo = story.fromDaysAgo; daysAgo >= story.untilDaysAgo; daysAgo -= story.every) {
    const quality = story.moods.findLast(({ sinceDaysAgo }) => daysAgo <= sinceDaysAgo)?.quality ?? 0;
    const size = Math.max(wish.threshold, story.size) + random.below(MOST_MORE);
    const scores = drawScores({ quality, trend: 0 }, 0, size, random);
    const answers = drawAnswers(questions, scores, wish.threshold, random, chosen);
    groups.push({ ...group(daysAgo, scores), standing: 'COUNTED', reason: null, answers });
  }
  const ones = Array.from({ length: FLOOD_SIZE }, () => 1);
  for (const daysAgo of story.floodDaysAgo)
    groups.push({ ...group(daysAgo, ones), standing: 'UNCONFIRMED', reason: 'NETWORK', answers: [] });
  return groups;
}

/** How many ratings the groups hold. */
export const ratingsIn = (groups: readonly DemoGroup[]): number =>
  groups.reduce((sum, { ratings }) => sum + ratings.length, 0);
