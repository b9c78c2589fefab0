// Opens the box: of each city that is due, the groups that have grown to their size, many in one transaction.
import type { ClientBase } from 'pg';
import { inBulk } from '../../foundation/randomness.ts';
import { createLook, type Look, type CounterParts } from './publish-run.ts';
import { findOpeners } from './decryptors.ts';
import { decideOpening } from './opening.ts';
import { poolQuietPlaces } from './quiet-places.ts';
import { isDue, openingSize } from '../../foundation/ballot.ts';
import { listKeys } from './store-keys.ts';
import {
  findOpenedOn,
  listCities,
  listOptions,
  recordAnswers,
  recordComments,
  recordOpenedOn,
  recordRatings,
  type City,
} from './store-published.ts';
import { takeTurn, takeTurnOfMany } from './store-lock.ts';
import { layAside, listGroups, listSlipsOf, takeOut, type Group } from './store-waiting.ts';

/** How many slips of all cities were published, by kind or without a place, and how many could not be opened. */
export interface CounterReport {
  readonly ratings: number;
  readonly answers: number;
  readonly comments: number;
  readonly pooled: number;
  readonly spoiled: number;
}

export interface Counter {
  /** Opens what is due at the instant. Where a city fails the others have their turn first; then it throws. */
  readonly openDue: (now: Date) => Promise<CounterReport>;
}

// So many slips are opened in one transaction, or one group where that alone is larger: few, since votes wait for it.
const MOST_SLIPS = 500;

/**
 * A counter. The database remembers on which day a live city's box was looked into: a look that found nothing is a look
 * too, and a second one on the same day would open a place right after the vote that fills its group.
 */
export function createCounter(given: CounterParts): Counter {
  const parts = { ...given, random: inBulk(given.random) };
  return {
    openDue: async (now) => {
      const errors: unknown[] = [];
      const reports: CounterReport[] = [];
      for (const city of await takeTurn(parts.pool, listCities)) {
        try {
          if (isDue({ ...city, now })) reports.push(...(await openCity(parts, city, now)));
        } catch (error) {
          errors.push(error);
        }
      }
      if (errors.length > 0)
        throw new AggregateError(errors, 'The boxes of some cities could not be opened.');
      return sum(reports);
    },
  };
}

async function openCity(parts: CounterParts, city: City, now: Date): Promise<CounterReport[]> {
  const look = createLook(city, now, parts.random);
  const groups = await takeTurnOfMany(parts.pool, async (counter) => {
    // Another counter may have had its turn since we looked at the cities.
    const openedOn = await findOpenedOn(counter, city.municipalityId);
    return isDue({ ...city, openedOn, now }) ? listFullGroups(counter, parts, look) : null;
  });
  if (groups === null) return [];
  const reports: CounterReport[] = [];
  for (const some of inPortions(groups, MOST_SLIPS)) {
    reports.push(await takeTurnOfMany(parts.pool, (counter) => openGroups(counter, parts, look, some)));
  }
  // A demo city is looked into whenever a slip came; its row is not written every time.
  if (!city.isDemo) {
    await takeTurn(parts.pool, (counter) => recordOpenedOn(counter, city.municipalityId, look.day));
  }
  // Last: where it fails the next look goes on, and this one is still the only opening of the day.
  reports.push({ ratings: 0, answers: 0, comments: 0, ...(await poolQuietPlaces(parts, look)) });
  return reports;
}

async function listFullGroups(counter: ClientBase, parts: CounterParts, look: Look): Promise<Group[]> {
  const openers = await findOpeners(parts.keys, await listKeys(counter));
  const smallest = openingSize({ ...look.city, kind: 'score', standing: 'COUNTED', draw: 0 });
  const groups = await listGroups(counter, look.city.municipalityId, [...openers.keys()], smallest);
  return withTheirScores(groups.filter((group) => group.waiting >= look.sizeOf(group)));
}

/**
 * Without the answers and comments of places whose scores are not opened in the same look. A question belongs to a band
 * of scores: on a day of their own, answers would tell which bands were among the people who came between two openings
 * of scores. What somebody wrote tells much of a score too.
 */
function withTheirScores(full: readonly Group[]): Group[] {
  const nameOf = ({ locationId, standing }: Group): string => `${locationId} ${standing}`;
  const opened = new Set(full.filter(({ kind }) => kind === 'score').map(nameOf));
  return full.filter((group) => opened.has(nameOf(group)));
}

async function openGroups(
  counter: ClientBase,
  parts: CounterParts,
  { city: { municipalityId }, day, sizeOf }: Look,
  groups: readonly Group[],
): Promise<CounterReport> {
  const openers = await findOpeners(parts.keys, await listKeys(counter));
  const options = await listOptions(counter, municipalityId);
  const slips = await listSlipsOf(counter, municipalityId, [...openers.keys()], groups);
  const opening = await decideOpening(slips, { openers, options, sizeOf, random: parts.random });
  await takeOut(counter, opening.published);
  await layAside(counter, opening.spoiled);
  await recordRatings(counter, municipalityId, day, opening.ratings);
  await recordAnswers(counter, municipalityId, day, opening.answers);
  await recordComments(counter, municipalityId, day, opening.comments);
  const ratings = opening.ratings.length;
  const comments = opening.comments.length;
  const answers = opening.published.length - ratings - comments;
  return { ratings, answers, comments, pooled: 0, spoiled: opening.spoiled.length };
}

function inPortions(groups: readonly Group[], most: number): Group[][] {
  const portions: Group[][] = [];
  let left = 0;
  for (const group of groups) {
    const portion = portions.at(-1);
    if (portion === undefined || group.waiting > left) {
      portions.push([group]);
      left = most - group.waiting;
    } else {
      portion.push(group);
      left -= group.waiting;
    }
  }
  return portions;
}

function sum(reports: readonly CounterReport[]): CounterReport {
  const total = (kind: keyof CounterReport): number => reports.reduce((all, one) => all + one[kind], 0);
  return {
    ratings: total('ratings'),
    answers: total('answers'),
    comments: total('comments'),
    pooled: total('pooled'),
    spoiled: total('spoiled'),
  };
}
