// Watches a town for some years as the daily job does: what it would alert about, and when.
import { findChange, type Change, type Published } from '../../server/action/alerts/change-point.ts';
import { PART_DAYS, PLACE_DAYS } from '../../server/action/alerts/rules.ts';
import type { Random } from '../../server/operator/demo/random.ts';
import { Box, voteFor, type Planted, type TownPlace } from './town.ts';

const DAY_MS = 86_400_000;
const FIRST = Date.parse('2020-01-01T00:00:00Z');
const dayOf = (number: number): string => new Date(FIRST + number * DAY_MS).toISOString().slice(0, 10);

/** The day that lies so many days before. */
const before = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);

/** What is said of one subject, one day after the other; after a change it is compared with what came after. */
class Watcher {
  #groups: Published[] = [];
  readonly #days: number;

  constructor(days: number) {
    this.#days = days;
  }

  /** Looks after what was published on a day; null where there is nothing to say. */
  look(published: readonly Published[], day: string): Change | null {
    const first = before(day, this.#days);
    this.#groups = [...this.#groups.filter((group) => group.day >= first), ...published];
    if (published.length === 0) return null;
    const change = findChange(this.#groups);
    if (change) this.#groups = this.#groups.filter((group) => group.day >= change.since);
    return change;
  }
}

export interface Alarms {
  readonly drops: number;
  readonly rises: number;
  readonly published: number;
}

/** How many alarms a town gives in so many days after the first year: of its places, categories and settlements. */
export function watchTown(town: readonly TownPlace[], days: number, unrest: number, random: Random): Alarms {
  const boxes = town.map((place) => ({ place, box: new Box(place.locationId, random) }));
  const watchers = new Map<string, Watcher>();
  const changes: Change[] = [];
  let published = 0;
  for (let number = 0; number < days; number += 1) {
    const day = dayOf(number);
    const bySubject = new Map<string, Published[]>();
    for (const { place, box } of boxes) {
      const group = box.put(voteFor(place, number, unrest, random), day);
      if (group === null) continue;
      published += group.counts.reduce((sum, count) => sum + count, 0);
      const subjects = [
        `place ${place.locationId}`,
        `category ${place.categoryId}`,
        `settlement ${place.settlementId}`,
      ];
      for (const subject of subjects) {
        const groups = bySubject.get(subject) ?? [];
        groups.push(group);
        bySubject.set(subject, groups);
      }
    }
    for (const [subject, groups] of bySubject) {
      const watcher =
        watchers.get(subject) ?? new Watcher(subject.startsWith('place') ? PLACE_DAYS : PART_DAYS);
      watchers.set(subject, watcher);
      const change = watcher.look(groups, day);
      if (change) changes.push(change);
    }
  }
  const drops = changes.filter(({ kind }) => kind === 'DROP').length;
  return { drops, rises: changes.length - drops, published };
}

/**
 * How many answers were given after a planted change until it was told; null where it was not within a year. The place is
 * watched for a year before.
 */
export function delayOf(place: TownPlace, points: number, random: Random): number | null {
  const planted: Planted = { fromDay: 365, points };
  const [box, watcher] = [new Box(place.locationId, random), new Watcher(PLACE_DAYS)];
  let answers = 0;
  for (let number = 0; number < 730; number += 1) {
    const scores = voteFor(place, number, 0, random, planted);
    if (number >= planted.fromDay) answers += scores.length;
    const group = box.put(scores, dayOf(number));
    const change = watcher.look(group ? [group] : [], dayOf(number));
    if (change && number >= planted.fromDay)
      return change.kind === (points > 0 ? 'DROP' : 'RISE') ? answers : null;
  }
  return null;
}
