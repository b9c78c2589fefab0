// Looks into the boxes: holds the night of each city that is due, and opens what is full in demo cities.
import { isDue } from '../../foundation/ballot.ts';
import type { KeyFolderAway } from '../../foundation/key-safety.ts';
import { inBulk } from '../../foundation/randomness.ts';
import { recognise } from './counter-id.ts';
import { openDemo } from './demo-opening.ts';
import { holdNight } from './night.ts';
import type { CounterParts, CounterReport } from './publish-run.ts';
import { recordLooking } from './store-counters.ts';
import { takeTurn } from './store-lock.ts';
import { listCities, type City } from './store-cities.ts';

export interface Counter {
  /** Opens what is due at the instant. Where a city fails the others have their turn first; then it throws an AggregateError. */
  readonly openDue: (now: Date) => Promise<CounterReport>;
}

/**
 * A counter. The database remembers on which day a city's night was held: one that published nothing is a night too, and a second one
 * on the same day would open a place right after the vote that fills its group.
 */
export function createCounter(given: CounterParts): Counter {
  const parts = { ...given, random: inBulk(given.random) };
  return {
    openDue: async (now) => {
      const away = await begin(parts);
      if (away !== null) return { ...sum([]), away };
      const errors: unknown[] = [];
      const reports: CounterReport[] = [];
      for (const city of await takeTurn(parts.pool, listCities)) {
        try {
          reports.push(...(await openCity(parts, city, now)));
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

/** Makes sure that the keys are this database's, and notes the look. Answers a folder that is away, without which nobody knows. */
function begin(parts: CounterParts): Promise<KeyFolderAway | null> {
  return takeTurn(parts.pool, async (counter) => {
    const away = await recognise(counter, parts);
    if (away === null) await recordLooking(counter);
    return away;
  });
}

async function openCity(parts: CounterParts, city: City, now: Date): Promise<CounterReport[]> {
  const night = isDue({ ...city, now }) ? await holdNight(parts, city, now) : null;
  const reports = night === null ? [] : [night];
  // Also what came under the next key meanwhile: somebody is looking at the result.
  return city.isDemo ? [...reports, await openDemo(parts, city, now)] : reports;
}

function sum(reports: readonly CounterReport[]): CounterReport {
  const total = (kind: keyof Omit<CounterReport, 'away'>): number =>
    reports.reduce((all, one) => all + one[kind], 0);
  return {
    ratings: total('ratings'),
    answers: total('answers'),
    comments: total('comments'),
    pooled: total('pooled'),
    spoiled: total('spoiled'),
    away: reports.find(({ away }) => away !== null)?.away ?? null,
  };
}
