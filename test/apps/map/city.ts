// A city as large as Stara Zagora on its pages of results: every settlement where it is, with invented numbers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ResultsPageQuery } from '../../../client/generated/operations.ts';
import type { Position } from '../../../client/map/places.ts';
import { results } from '../citizen/results-fixtures.ts';

const FILE = join(import.meta.dirname, '../../../prisma/cities/stara-zagora/settlements.csv');

const rows = readFileSync(FILE, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));

/** Where its settlements are. */
export const positions: readonly Position[] = rows.map(([, , , , latitude, longitude]) => ({
  latitude: Number(latitude),
  longitude: Number(longitude),
}));

const city = results.municipality;
if (!city) throw new Error('The fixtures have a city.');

/** One in five waits, one in three is known by few ratings; Stara Zagora has most of all. */
function summaryOf(at: number, isCity: boolean) {
  if (!isCity && at % 5 === 2) return null;
  const average = isCity ? 6.5 : 3.4 + ((at * 37) % 60) / 10;
  const half = isCity ? 0.05 : at % 3 === 0 ? 1.8 : 0.6;
  return {
    count: isCity ? 15_204 : at % 3 === 0 ? 7 : 30 + ((at * 53) % 400),
    average,
    interval: { lower: Math.max(1, average - half), upper: Math.min(10, average + half) },
    response: null,
  };
}

export const wholeCity: ResultsPageQuery = {
  municipality: {
    ...city,
    settlements: rows.map(([ekatte = '', , name = ''], at) => ({
      id: ekatte,
      name,
      hasPlaces: true,
      position: positions[at] ?? null,
    })),
    summary: {
      ...city.summary,
      bySettlement: rows.flatMap(([ekatte = ''], at) => {
        const summary = summaryOf(at, ekatte === '68850');
        return summary ? [{ settlement: { id: ekatte }, summary }] : [];
      }),
    },
  },
};
