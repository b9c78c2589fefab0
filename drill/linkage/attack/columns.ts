// Tells by what is in it which column of a table is the place, a score, a day: attackers know no schema by heart.
import type { Reading, Row } from '../evidence/reading.ts';
import type { Facts } from './facts.ts';

const MUNICIPALITY = 'municipality_id';
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const FEWEST_SCORES = 3;

/** A table's rows about one city, and which columns say what; null: none does. */
export interface Understood {
  readonly rows: readonly Row[];
  readonly names: readonly string[];
  readonly place: string | null;
  readonly scores: readonly string[];
  readonly day: string | null;
  /** The columns s1 to s10 of a table that counts. */
  readonly counts: readonly string[];
}

/** What the rows say of the city. */
export function understand(reading: Reading, facts: Facts): Understood {
  const names = [...new Set(reading.rows.flatMap((row) => Object.keys(row)))];
  const columns = names.filter((name) => !name.startsWith('#'));
  const place =
    columns.find((name) => isEach(reading.rows, name, (value) => facts.allPlaces.has(value))) ?? null;
  const rows = reading.rows.filter((row) =>
    place === null
      ? (row[MUNICIPALITY] ?? facts.municipality) === facts.municipality
      : facts.places.has(row[place] ?? ''),
  );
  const counts = Array.from({ length: 10 }, (_, index) => `s${index + 1}`);
  return {
    rows,
    names,
    place,
    scores: columns.filter((name) => name !== place && isScore(rows, name)),
    day: columns.find((name) => isEach(rows, name, (value) => DATE.test(value))) ?? null,
    counts: counts.every((name) => names.includes(name)) ? counts : [],
  };
}

function isEach(rows: readonly Row[], name: string, is: (value: string) => boolean): boolean {
  return rows.length > 0 && rows.every((row) => is(row[name] ?? ''));
}

function isScore(rows: readonly Row[], name: string): boolean {
  const isOne = (value: string): boolean => /^([1-9]|10)$/.test(value);
  return isEach(rows, name, isOne) && new Set(rows.map((row) => row[name])).size >= FEWEST_SCORES;
}

/** Orders of some rows: as they were read, and by each column; what it does not say of stands at the end. */
export function ordersOf(
  rows: readonly Row[],
  names: readonly string[],
): { readonly by: string; readonly rows: readonly Row[] }[] {
  const byColumn = names.map((name) => {
    const isNumber = rows.every((row) => /^-?\d+$/.test(row[name] ?? '0'));
    const compare = (a: Row, b: Row): number => {
      const [left, right] = [a[name] ?? '', b[name] ?? ''];
      if (isNumber) return Number(left) - Number(right);
      return left < right ? -1 : Number(left > right);
    };
    const isSaid = (row: Row): boolean => typeof row[name] === 'string';
    const [said, unsaid] = [rows.filter(isSaid), rows.filter((row) => !isSaid(row))];
    return { by: `by ${name}`, rows: [...said.toSorted(compare), ...unsaid] };
  });
  return [{ by: 'as read', rows }, ...byColumn];
}
