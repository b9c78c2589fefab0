// Versions as nobody should publish them, planted for the thief who keeps them all: counted live, or blurred anew each time.
import type { Random } from '../../../server/operator/demo/random.ts';
import { dayOf, type Person } from '../people.ts';
import { plus, type Cell, type Version } from './cells.ts';

/** So many score counts of a list of scores. */
const countsOf = (scores: readonly number[]): number[] =>
  Array.from({ length: 10 }, (_, at) => scores.filter((score) => score === at + 1).length);

/** A version a day, in which each place is counted with all who came until then. */
export function countedLive(people: readonly Person[], days: number): Version[] {
  return Array.from({ length: days }, (_, day) => [
    {
      table: 'live',
      columns: ['place'],
      cells: cellsOf(people.filter(({ at }) => dayOf(at) <= day)),
    },
  ]);
}

/** Versions with one cell for each person, of which each count is off by up to two, drawn anew for each version. */
export function blurredAnew(people: readonly Person[], versions: number, random: Random): Version[] {
  const cells = people.map(({ score }, person) => ({
    of: { person: String(person) },
    counts: countsOf([score]),
  }));
  return Array.from({ length: versions }, () => [
    {
      table: 'blurred',
      columns: ['person'],
      cells: cells.map(({ of, counts }) => ({
        of,
        counts: plus(
          counts,
          counts.map(() => random.below(5) - 2),
        ),
      })),
    },
  ]);
}

function cellsOf(people: readonly Person[]): Cell[] {
  return [...new Set(people.map(({ place }) => place))].map((each) => ({
    of: { place: String(each) },
    counts: countsOf(people.filter(({ place }) => place === each).map(({ score }) => score)),
  }));
}
