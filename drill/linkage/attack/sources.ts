// Sequences of scores that can be read anywhere: the rows of any table that says a score, or the steps of one that counts.
import type { Reading, Row } from '../evidence/reading.ts';
import { ordersOf, understand, type Understood } from './columns.ts';
import type { Facts } from './facts.ts';

/** A score that was read: of which place, and published in which group, as far as that is said. */
export interface Sighting {
  readonly place: string | null;
  /** Groups of a place follow each other in the order of their names; null: nothing is said of groups. */
  readonly group: string | null;
  readonly score: number;
}

export interface Source {
  readonly name: string;
  readonly sightings: readonly Sighting[];
}

/** Every different sequence of the city's scores that the readings show. */
export function findSources(readings: readonly Reading[], facts: Facts): Source[] {
  return different(readings.flatMap((reading) => sourcesOf(reading, facts)));
}

/**
 * Every different sequence of the city's places that the readings show: a place is told by its number, where a score is told
 * elsewhere, and nothing is said of where it was given.
 */
export function findPlaceSources(
  readings: readonly Reading[],
  facts: Facts,
  numbers: ReadonlyMap<string, number>,
): Source[] {
  return different(
    readings.flatMap((reading) => {
      const understood = understand(reading, facts);
      const { names, rows, place, day, counts } = understood;
      if (place === null) return [];
      const where = `${reading.table}, ${reading.how}`;
      const numberOf = (name: string | null): number => numbers.get(name ?? '') ?? 0;
      const isFull = rows.length >= facts.arrivals.length / 2;
      return ordersOf(rows, names).flatMap((order) => {
        const ofRows = order.rows.map((row) => ({
          place: null,
          group: day === null ? null : (row[day] ?? null),
          score: numberOf(row[place] ?? null),
        }));
        const steps = counts.length > 0 ? stepsOf(order.rows, understood) : [];
        const ofSteps = steps.map((step) => ({ ...step, place: null, score: numberOf(step.place) }));
        return [
          ...(isFull ? [{ name: `${where}, ${place} ${order.by}`, sightings: ofRows }] : []),
          ...(steps.length > 0
            ? [{ name: `${where}, where was added ${order.by}`, sightings: ofSteps }]
            : []),
        ];
      });
    }),
  );
}

function different(all: readonly Source[]): Source[] {
  const sources = new Map<string, Source>();
  for (const source of all) {
    const signature = source.sightings.map(({ place, group, score }) => `${place} ${group} ${score}`).join();
    if (!sources.has(signature)) sources.set(signature, source);
  }
  return [...sources.values()];
}

function sourcesOf(reading: Reading, facts: Facts): Source[] {
  const understood = understand(reading, facts);
  const { names, rows, scores, counts } = understood;
  const isFull = rows.length >= facts.arrivals.length / 2;
  const where = `${reading.table}, ${reading.how}`;
  return ordersOf(rows, names).flatMap((order) => {
    const ofScores = isFull
      ? scores.map((score) => ({
          name: `${where}, ${score} ${order.by}`,
          sightings: order.rows.map((row) => sightingOf(row, score, understood)),
        }))
      : [];
    const steps = counts.length > 0 ? stepsOf(order.rows, understood) : [];
    return steps.length > 0
      ? [...ofScores, { name: `${where}, what was added ${order.by}`, sightings: steps }]
      : ofScores;
  });
}

function sightingOf(row: Row, score: string, { place, day }: Understood): Sighting {
  return {
    place: place === null ? null : (row[place] ?? null),
    group: day === null ? null : (row[day] ?? null),
    score: Number(row[score]),
  };
}

/** What each version of a row of counts added to the one before: one group, whose order within is not known. */
function stepsOf(rows: readonly Row[], { counts, names, place }: Understood): Sighting[] {
  const keys = names.filter((name) => !name.startsWith('#') && !counts.includes(name));
  const before = new Map<string, readonly number[]>();
  return rows.flatMap((row, number) => {
    const key = keys.map((name) => row[name]).join(' ');
    const now = counts.map((name) => Number(row[name] ?? 0));
    const last = before.get(key) ?? [];
    before.set(key, now);
    const group = String(number).padStart(9, '0');
    return now.flatMap((count, index) =>
      Array.from({ length: Math.max(0, count - (last[index] ?? 0)) }, () => ({
        place: place === null ? null : (row[place] ?? null),
        group,
        score: index + 1,
      })),
    );
  });
}
