// The thief without eyes: he saw nobody come, only reads at which moment slips were written, and names the place of each.
import type { Reading, Row } from '../evidence/reading.ts';
import { listAttacks, modeOf, type Attack, type Guesses } from './attack.ts';
import { understand } from './columns.ts';
import type { Facts } from './facts.ts';
import { boundOf, findBest, grade } from './grade.ts';
import { findOwners, findQueues } from './queues.ts';
import { findPlaceSources } from './sources.ts';

/** What he got out of it. */
export interface PlaceHaul {
  readonly best: { readonly name: string; readonly share: number };
  readonly tried: number;
  /** The share whose place is named by who guesses the most frequent one. */
  readonly floor: number;
  /** The share that can be named by who knows of each day how many came to which place, and guesses the day's most frequent one. */
  readonly bound: number;
}

/** Tries everything on the readings. */
export function attackPlaces(readings: readonly Reading[], facts: Facts): PlaceHaul {
  const numbers = new Map([...facts.places].map((place, index) => [place, index + 1]));
  const truth = facts.arrivals.map(({ place }) => numbers.get(place) ?? 0);
  const blind = { ...facts, arrivals: facts.arrivals.map((arrival) => ({ ...arrival, place: '' })) };
  const owners = findOwners(readings, blind);
  const floorGuess = modeOf(truth);
  const attacks = function* (): Generator<Attack> {
    yield* byTransaction(readings, blind, owners, numbers);
    yield* listAttacks(
      blind,
      findPlaceSources(readings, blind, numbers),
      findQueues(readings, blind, owners),
    );
  };
  const { tried, ...best } = findBest(attacks(), truth, floorGuess);
  const days = new Map<string, number[]>();
  facts.arrivals.forEach(({ day }, person) => days.set(day, [...(days.get(day) ?? []), truth[person] ?? 0]));
  return {
    best,
    tried,
    floor: grade([], truth, floorGuess),
    bound: boundOf([...days.values()], [], null),
  };
}

/**
 * Groups what left the box: beside the slips that a transaction took out, in the order in which it did, stand the places that the same
 * transaction wrote. Were each group taken out by itself, both would stand in the order of the groups.
 */
function* byTransaction(
  readings: readonly Reading[],
  facts: Facts,
  owners: ReadonlyMap<string, number>,
  numbers: ReadonlyMap<string, number>,
): Generator<Attack> {
  const nobody = facts.arrivals.map(() => null);
  for (const lives of readings.filter(({ how }) => how === 'lives in the WAL')) {
    const left = lives.rows
      .filter((row) => owners.has(row['id'] ?? '') && row['#removed in'])
      .toSorted((a, b) => Number(a['#removing record']) - Number(b['#removing record']));
    const nights = groupedBy(left, (row) => row['#removed in'] ?? '');
    if (nights.size === 0) continue;
    for (const reading of readings) {
      const { rows, place } = understand(reading, facts);
      if (place === null) continue;
      const written = groupedBy(rows, transactionOf);
      const guess = (name: (places: readonly number[], at: number) => number | null): Guesses => {
        const guesses: (number | null)[] = [...nobody];
        for (const [night, slips] of nights) {
          const places = (written.get(night) ?? []).map((row) => numbers.get(row[place] ?? '') ?? 0);
          slips.forEach(({ id }, at) => (guesses[owners.get(id ?? '') ?? 0] = name(places, at)));
        }
        return guesses;
      };
      const where = `${reading.table}, ${reading.how}, by the transaction that emptied ${lives.table}`;
      yield { name: `mode: ${where}`, guesses: guess((places) => modeOf(places)) };
      yield { name: `one by one: ${where}`, guesses: guess((places, at) => places[at] ?? null) };
    }
  }
}

function groupedBy(rows: readonly Row[], nameOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(nameOf(row), [...(groups.get(nameOf(row)) ?? []), row]);
  return groups;
}

const transactionOf = (row: Row): string => row['#transaction'] ?? row['#xmin'] ?? '';
