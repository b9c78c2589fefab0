// Opens the box: of each city that is due, the groups that have grown to their size, many in one transaction.
import type { ClientBase } from 'pg';
import { dayIn } from '../municipalities/rules.ts';
import { drawBelow } from './chance.ts';
import type { KeyFolder } from './keys.ts';
import { decideOpening } from './opening.ts';
import { isDue, LARGEST_DRAW, openingSize } from './rules.ts';
import { createOpener } from './seal.ts';
import type { Opener, RandomBytes } from './seal.ts';
import type { KeyId } from './slip.ts';
import { listKeys } from './store-keys.ts';
import {
  findOpenedOn,
  listCities,
  listOptions,
  recordAnswers,
  recordOpenedOn,
  recordRatings,
} from './store-published.ts';
import type { City } from './store-published.ts';
import { takeTurn } from './store-turn.ts';
import type { CounterPool } from './store-turn.ts';
import { layAside, listGroups, listSlipsOf, takeOut } from './store-waiting.ts';
import type { Group } from './store-waiting.ts';

/** What a counter works with: the counter's connections, the private halves, and a source of chance. */
export interface CounterParts {
  readonly pool: CounterPool;
  readonly keys: KeyFolder;
  readonly random: RandomBytes;
}

/** How many slips of all cities together were published, by kind, and how many could not be opened. */
export interface CounterReport {
  readonly ratings: number;
  readonly answers: number;
  readonly spoiled: number;
}

export interface Counter {
  /** Opens what is due at the instant. Where a city fails the others have their turn first; then it throws. */
  readonly openDue: (now: Date) => Promise<CounterReport>;
}

/** One look into a city's box: its day, and how large each group must be, drawn once for the whole look. */
interface Look {
  readonly city: City;
  readonly day: string;
  readonly sizeOf: (group: Omit<Group, 'waiting'>) => number;
}

// So many slips are opened in one transaction, or one group where that alone is larger.
const MOST_SLIPS = 20_000;

/**
 * A counter. The database remembers on which day a live city's box was looked into: a look that found nothing is a look
 * too, and a second one on the same day would open a place right after the vote that fills its group.
 */
export function createCounter(parts: CounterParts): Counter {
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
  const look: Look = { city, day: dayIn(city.timeZone, now), sizeOf: drawSizes(city, parts.random) };
  const groups = await takeTurn(parts.pool, async (counter) => {
    // Another counter may have had its turn since we looked at the cities.
    const openedOn = await findOpenedOn(counter, city.municipalityId);
    return isDue({ ...city, openedOn, now }) ? listFullGroups(counter, parts, look) : [];
  });
  const reports: CounterReport[] = [];
  for (const some of inPortions(groups, MOST_SLIPS)) {
    reports.push(await takeTurn(parts.pool, (counter) => openGroups(counter, parts, look, some)));
  }
  // A demo city is looked into whenever a slip came; its row is not written every time.
  if (!city.isDemo) {
    await takeTurn(parts.pool, (counter) => recordOpenedOn(counter, city.municipalityId, look.day));
  }
  return reports;
}

async function listFullGroups(counter: ClientBase, parts: CounterParts, look: Look): Promise<Group[]> {
  const openers = await listOpeners(counter, parts.keys);
  const smallest = openingSize({ ...look.city, standing: 'COUNTED', draw: 0 });
  const groups = await listGroups(counter, look.city.municipalityId, [...openers.keys()], smallest);
  return groups.filter((group) => group.waiting >= look.sizeOf(group));
}

async function openGroups(
  counter: ClientBase,
  parts: CounterParts,
  { city: { municipalityId }, day, sizeOf }: Look,
  groups: readonly Group[],
): Promise<CounterReport> {
  const openers = await listOpeners(counter, parts.keys);
  const options = await listOptions(counter, municipalityId);
  const slips = await listSlipsOf(counter, municipalityId, [...openers.keys()], groups);
  const opening = decideOpening(slips, { openers, options, sizeOf, random: parts.random });
  await takeOut(counter, opening.published);
  await layAside(counter, opening.spoiled);
  await recordRatings(counter, municipalityId, day, opening.ratings);
  await recordAnswers(counter, municipalityId, day, opening.answers);
  const ratings = opening.ratings.length;
  return { ratings, answers: opening.published.length - ratings, spoiled: opening.spoiled.length };
}

/** An opener for every living key whose private half is here. Slips under the others wait. */
async function listOpeners(counter: ClientBase, keys: KeyFolder): Promise<ReadonlyMap<KeyId, Opener>> {
  const openers = new Map<KeyId, Opener>();
  for (const key of await listKeys(counter)) {
    const privateKey = await keys.find(key);
    if (privateKey !== null) openers.set(key.id, createOpener(key.id, privateKey));
  }
  return openers;
}

function drawSizes(city: City, random: RandomBytes): Look['sizeOf'] {
  const sizes = new Map<string, number>();
  return ({ locationId, kind, standing }) => {
    const name = `${locationId} ${kind} ${standing}`;
    const size =
      sizes.get(name) ?? openingSize({ ...city, standing, draw: drawBelow(LARGEST_DRAW + 1, random) });
    sizes.set(name, size);
    return size;
  };
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
  return { ratings: total('ratings'), answers: total('answers'), spoiled: total('spoiled') };
}
