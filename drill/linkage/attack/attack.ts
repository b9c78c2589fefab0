// The attackers: each puts people and scores beside each other in some way, and names a score for each person.
import type { Facts } from './facts.ts';
import type { Queue } from './queues.ts';
import type { Sighting, Source } from './sources.ts';

/** The score that an attacker names for each person, in the order of their arrival; null: none. */
export type Guesses = readonly (number | null)[];

export interface Attack {
  readonly name: string;
  readonly guesses: Guesses;
}

/** Some people, in the order of their arrival, and the scores that are theirs, in the order of the source. */
export interface Bucket {
  readonly people: readonly number[];
  readonly scores: readonly number[];
}

const WINDOWS = [0, 1, 2];

/** The score that stands most often in the list, of several the lowest; null where the list is empty. */
export function modeOf(scores: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const score of scores.toSorted((a, b) => a - b)) counts.set(score, (counts.get(score) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? null;
}

/**
 * Every attack. In each bucket: the mode for all; and the people in the order of a queue beside the scores in the order
 * of the source, forwards and backwards, one by one or the mode of the nearest three or five.
 */
export function* listAttacks(
  facts: Facts,
  sources: readonly Source[],
  queues: readonly Queue[],
): Generator<Attack> {
  const nobody = (): (number | null)[] => facts.arrivals.map(() => null);
  const ranks = queues.map(({ name, order }) => {
    const rank: number[] = [];
    order.forEach((person, place) => (rank[person] = place));
    return { name, rank };
  });
  for (const source of sources) {
    for (const [level, buckets] of levelsOf(facts, source.sightings)) {
      const modes = nobody();
      for (const { people, scores } of buckets) for (const person of people) modes[person] = modeOf(scores);
      yield { name: `mode of the ${level}: ${source.name}`, guesses: modes };
      for (const { name, rank } of ranks) {
        for (const direction of ['beside', 'against']) {
          const lined = buckets.map((bucket) => line(bucket, rank, direction === 'against'));
          for (const window of WINDOWS) {
            const guesses = nobody();
            for (const { people, scores } of lined)
              people.forEach((person, place) => (guesses[person] = guessAt(scores, place, window)));
            const nearest = window === 0 ? '' : `, nearest ${2 * window + 1}`;
            yield { name: `${name} ${direction} ${source.name}, in each ${level}${nearest}`, guesses };
          }
        }
      }
    }
  }
}

/** The people of the bucket in the order of a queue; against it: from the end, where the last stand beside the first. */
function line({ people, scores }: Bucket, rank: readonly number[], isAgainst: boolean): Bucket {
  const sorted = people.toSorted((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
  return { people: isAgainst ? sorted.toReversed() : sorted, scores };
}

function guessAt(scores: readonly number[], place: number, window: number): number | null {
  if (window === 0) return scores[place] ?? null;
  return modeOf(scores.slice(Math.max(0, place - window), place + window + 1));
}

/** The buckets of a source by place, and by group too, where it tells groups. */
export function levelsOf(facts: Facts, sightings: readonly Sighting[]): [string, Bucket[]][] {
  const places = byPlace(facts, sightings);
  const byGroup = places.flatMap(({ people, sightings: own }) => cut(people, own));
  const isGrouped = sightings.some(({ group }) => group !== null);
  const whole = places.map(({ people, sightings: own }) => ({
    people,
    scores: own.map(({ score }) => score),
  }));
  return isGrouped
    ? [
        ['place', whole],
        ['group', byGroup],
      ]
    : [['place', whole]];
}

function byPlace(
  { arrivals }: Facts,
  sightings: readonly Sighting[],
): { people: number[]; sightings: readonly Sighting[] }[] {
  const isPlaced = sightings.every(({ place }) => place !== null);
  if (!isPlaced) return [{ people: arrivals.map((_, person) => person), sightings }];
  return [...new Set(sightings.map(({ place }) => place))].map((each) => ({
    people: arrivals.flatMap(({ place }, person) => (place === each ? [person] : [])),
    sightings: sightings.filter(({ place }) => place === each),
  }));
}

/** A group is of the next who came: whoever is counted is published with all others who wait at the place. */
function cut(people: readonly number[], sightings: readonly Sighting[]): Bucket[] {
  let from = 0;
  return [...new Set(sightings.map(({ group }) => group ?? ''))].toSorted().map((each) => {
    const scores = sightings.filter(({ group }) => (group ?? '') === each).map(({ score }) => score);
    const bucket = { people: people.slice(from, from + scores.length), scores };
    from += scores.length;
    return bucket;
  });
}
