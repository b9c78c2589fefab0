// Orders of the people: as they came, and by whatever can be read of their sealed slips, whose owners the WAL betrays.
import type { Reading, Row } from '../evidence/reading.ts';
import { ordersOf, understand } from './columns.ts';
import type { Facts } from './facts.ts';

const LIVES = 'lives in the WAL';

/** The people's numbers in an order. */
export interface Queue {
  readonly name: string;
  readonly order: readonly number[];
}

/**
 * Whose slip is whose: the first that was written is that of the first who came. Slips that are sealed again later are told from those
 * that came by what else their transaction wrote: an id was claimed in it. Empty where no sealed table was written as often as people
 * came. The ids are those of the rows, and those that were claimed with them.
 */
export function findOwners(readings: readonly Reading[], facts: Facts): Map<string, number> {
  const lives = readings.filter(({ how }) => how === LIVES);
  for (const reading of lives) {
    const { rows, scores } = understand(reading, facts);
    if (scores.length > 0) continue;
    const slips = rows
      .filter((row) => (row['kind'] ?? 'score') === 'score')
      .toSorted((a, b) => Number(a['#first record']) - Number(b['#first record']));
    if (slips.length === facts.arrivals.length)
      return new Map(slips.map(({ id }, person) => [id ?? '', person]));
    for (const claims of lives.filter((other) => other !== reading)) {
      const claimed = new Map(claims.rows.map(({ '#transaction': written, id }) => [written, id]));
      const came = slips.filter(({ '#transaction': written }) => claimed.has(written ?? null));
      if (came.length !== facts.arrivals.length) continue;
      return new Map(
        came.flatMap(({ '#transaction': written, id }, person) => [
          [id ?? '', person],
          [claimed.get(written ?? null) ?? '', person],
        ]),
      );
    }
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
