// Who steals the database and looks for the place of a sealed slip of paper: from the row, by whatever was written with it, to a place.
import type { Reading, Row } from '../evidence/reading.ts';

/** The sealed slip that somebody's vote left, by the id of its row. */
export type SealedId = string;

/** So many tables are gone through, from one to the next by a value that stands in both. */
const MOST_STEPS = 3;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** What a reading says beside a row's own columns. */
const isOwn = ([name]: readonly [string, string | null]): boolean => !name.startsWith('#');

/** The transaction that wrote the row, by whichever way of reading. */
const writtenBy = (row: Row): string | null => row['#xmin'] ?? row['#transaction'] ?? null;

/** Ids of rows and of what they refer to; a number alone stands in too many columns to lead anywhere. */
function idsOf(row: Row): string[] {
  return Object.entries(row)
    .filter(isOwn)
    .flatMap(([name, value]) => {
      if (value === null) return [];
      if (UUID.test(value)) return [value];
      const isOfPile = name === 'pile_id' || (name === 'id' && 'location_id' in row);
      return isOfPile && /^\d+$/.test(value) ? [`pile ${value}`] : [];
    });
}

/** The places that the row names. */
const placesOf = (row: Row, places: ReadonlySet<string>): string[] =>
  Object.entries(row)
    .filter(isOwn)
    .flatMap(([, value]) => (value !== null && places.has(value) ? [value] : []));

/**
 * For each sealed slip the places to which it leads, each once. A row leads to those that its transaction wrote beside it, and to every
 * row that has one of its ids; where none of that names a place, to those of the next transaction, as which the journal tells who read slips.
 */
export function placesBehind(
  readings: readonly Reading[],
  sealed: readonly SealedId[],
  places: ReadonlySet<string>,
): ReadonlyMap<SealedId, ReadonlySet<string>> {
  const rows = readings.flatMap((reading) => reading.rows);
  const byId = indexOf(rows, idsOf);
  const byTransaction = indexOf(rows, (row) => [writtenBy(row) ?? '']);
  return new Map(sealed.map((id) => [id, behind(id)]));

  function behind(id: SealedId): ReadonlySet<string> {
    const transactions = (byId.get(id) ?? []).flatMap((row) => writtenBy(row) ?? []);
    const same = walk(id, transactions);
    return same.size > 0 ? same : walk(id, transactions.map(next));
  }

  function walk(id: SealedId, transactions: readonly string[]): ReadonlySet<string> {
    // A night writes very many: only what came with the slip alone is beside it.
    const own = transactions.flatMap((transaction) => fewIn(byTransaction.get(transaction) ?? []));
    const found = new Set(own.flatMap((row) => placesOf(row, places)));
    const seen = new Set<string>([id]);
    for (const row of own) for (const place of placesOf(row, places)) found.add(place);
    let ids = own.flatMap(idsOf);
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const fresh = [...new Set(ids)].filter((each) => !seen.has(each));
      fresh.forEach((each) => seen.add(each));
      const reached = fresh.flatMap((each) => byId.get(each) ?? []);
      for (const row of reached) for (const place of placesOf(row, places)) found.add(place);
      ids = reached.flatMap(idsOf);
    }
    return found;
  }
}

/** The transaction that began next. */
const next = (transaction: string): string => String(BigInt(transaction) + 1n);

const FEW = 200;
const fewIn = (rows: readonly Row[]): readonly Row[] => (rows.length > FEW ? [] : rows);

function indexOf(rows: readonly Row[], keysOf: (row: Row) => readonly string[]): Map<string, Row[]> {
  const index = new Map<string, Row[]>();
  for (const row of rows)
    for (const key of keysOf(row)) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [row]);
      else known.push(row);
    }
  return index;
}
