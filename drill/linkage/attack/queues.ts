// Orders of the people: as they came, and by whatever can be read of their sealed slips, whose owners the WAL betrays.
import type { Reading, Row } from '../evidence/reading.ts';
import { ordersOf, understand } from './columns.ts';
import type { Facts } from './facts.ts';

/** The people's numbers in an order. */
export interface Queue {
  readonly name: string;
  readonly order: readonly number[];
}

/**
 * Whose slip is whose: at each place the first slip to be written is that of the first who came. Empty where no sealed
 * table was written as often as people came.
 */
export function findOwners(readings: readonly Reading[], facts: Facts): Map<string, number> {
  for (const reading of readings.filter(({ how }) => how === 'lives in the WAL')) {
    const { rows, place, scores } = understand(reading, facts);
    if (place === null || scores.length > 0) continue;
    const slips = rows
      .filter((row) => (row['kind'] ?? 'score') === 'score')
      .toSorted((a, b) => Number(a['#first record']) - Number(b['#first record']));
    if (slips.length !== facts.arrivals.length) continue;
    const waiting = new Map(
      [...facts.places].map((each) => [each, slips.filter((row) => row[place] === each)]),
    );
    return new Map(
      facts.arrivals.map((arrival, person) => [waiting.get(arrival.place)?.shift()?.['id'] ?? '', person]),
    );
  }
  return new Map();
}

/** Every different order of the people that the readings show. Who is not in one stands at its end. */
export function findQueues(
  readings: readonly Reading[],
  facts: Facts,
  owners: ReadonlyMap<string, number>,
): Queue[] {
  const everybody = facts.arrivals.map((_, person) => person);
  const queues = new Map([[everybody.join(), { name: 'arrival', order: everybody }]]);
  for (const { table, how, rows } of readings) {
    const own = rows.filter((row) => owners.has(row['id'] ?? ''));
    if (own.length < facts.arrivals.length / 2) continue;
    const names = [...new Set(own.flatMap((row) => Object.keys(row)))];
    for (const order of ordersOf(own, names)) {
      const people = [...new Set([...order.rows.map((row) => personOf(row, owners)), ...everybody])];
      if (!queues.has(people.join()))
        queues.set(people.join(), { name: `${table}, ${how}, ${order.by}`, order: people });
    }
  }
  return [...queues.values()];
}

function personOf(row: Row, owners: ReadonlyMap<string, number>): number {
  return owners.get(row['id'] ?? '') ?? 0;
}
