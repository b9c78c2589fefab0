// What a dump betrays by itself, without anybody's truth: times, orders, rows that can be told apart, and ids that stand in two tables.
import type { Reading, Row } from '../evidence/reading.ts';

/** Something in a table of the box, or of what was published, that should not be there. */
export interface Betrayal {
  readonly about: 'time' | 'order' | 'row' | 'join';
  readonly what: string;
}

/** Tables whose rows are one person's each. */
const OF_ONE = /\.(ballots|ballot_ids|ratings|comments)$/;
/** What a slip's row may share with another table: its city, kind and key; and a rating with its opening. */
const SHARED = new Set(['municipality_id', 'kind', 'key_id', 'opening_id']);
const TIME = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** By chance a rank correlation of so many rows is larger less than once in a thousand times. */
const limitOf = (rows: number): number => 3.3 / Math.sqrt(rows - 1);
const FEWEST_ROWS = 30;
/** Columns by which rows are alike on purpose: an order by them tells nothing of arrival. */
const GROUPED = new Set([...SHARED, 'location_id', 'standing', 'published_on', 'night', 'month', 'score']);
/** What somebody wrote, and what is sealed: slips of one process and ten minutes begin alike, as long as no night has come over them. */
const SAID = new Set(['text', 'sealed']);

/** Everything that is found in the rows of live cities. */
export function findBetrayals(readings: readonly Reading[]): Betrayal[] {
  const live = withoutDemo(readings).filter(({ table }) => OF_ONE.test(table));
  return [...live.flatMap(timesIn), ...live.flatMap(ordersIn), ...live.flatMap(apartIn), ...joinsOf(live)];
}

/** A demo city's rows name their place, and are opened at once: it promises less. */
function withoutDemo(readings: readonly Reading[]): Reading[] {
  const cities = readings.find(({ table }) => table.endsWith('.municipalities'))?.rows ?? [];
  const demo = new Set(
    cities.filter((row) => row['is_demo'] === 't').map((row) => row['municipality_id'] ?? ''),
  );
  return readings.map((reading) => ({
    ...reading,
    rows: reading.rows.filter((row) => !demo.has(row['municipality_id'] ?? '')),
  }));
}

const columnsOf = (rows: readonly Row[]): string[] => [...new Set(rows.flatMap((row) => Object.keys(row)))];

function timesIn({ table, rows }: Reading): Betrayal[] {
  return columnsOf(rows)
    .filter((column) => rows.some((row) => TIME.test(row[column] ?? '')))
    .map((column) => ({ about: 'time', what: `${table}.${column} holds a time` }));
}

/** Whether a column's values rise or fall along the rows, as they would where both follow arrival. */
function ordersIn({ table, rows }: Reading): Betrayal[] {
  if (rows.length < FEWEST_ROWS) return [];
  return columnsOf(rows)
    .filter((column) => !GROUPED.has(column) && !SAID.has(column))
    .flatMap((column): Betrayal[] => {
      const rho = rankCorrelation(rows.map((row) => row[column] ?? ''));
      return Math.abs(rho) > limitOf(rows.length)
        ? [
            {
              about: 'order',
              what: `${table}.${column} follows the order of the rows, ρ = ${rho.toFixed(2)}`,
            },
          ]
        : [];
    });
}

/** Spearman's, of values and the places at which they stand; 0 where all are alike. */
export function rankCorrelation(values: readonly string[]): number {
  const isNumber = values.every((value) => /^-?\d{1,15}$/.test(value));
  const compare = (a: string, b: string): number =>
    isNumber ? Number(a) - Number(b) : a < b ? -1 : Number(a > b);
  const sorted = values.toSorted(compare);
  const first = new Map<string, number>();
  const count = new Map<string, number>();
  sorted.forEach((value, at) => {
    if (!first.has(value)) first.set(value, at);
    count.set(value, (count.get(value) ?? 0) + 1);
  });
  if (count.size < 2) return 0;
  const middle = (values.length - 1) / 2;
  let [both, ofValues, ofPlaces] = [0, 0, 0];
  values.forEach((value, at) => {
    const rank = (first.get(value) ?? 0) + ((count.get(value) ?? 1) - 1) / 2 - middle;
    both += rank * (at - middle);
    ofValues += rank * rank;
    ofPlaces += (at - middle) ** 2;
  });
  return both / Math.sqrt(ofValues * ofPlaces);
}

/** Rows of slips that differ from all others of their city and kind by more than chance: by length, or by a column that others share. */
function apartIn({ table, rows }: Reading): Betrayal[] {
  if (!table.endsWith('.ballots')) return [];
  const lengths = new Map<string, Set<number>>();
  for (const row of rows) {
    const kind = row['kind'] ?? '';
    lengths.set(kind, (lengths.get(kind) ?? new Set()).add(row['sealed']?.length ?? 0));
  }
  const others = columnsOf(rows).filter(
    (column) =>
      !SHARED.has(column) && !['id', 'sealed'].includes(column) && rows.some((row) => row[column] !== null),
  );
  return [
    ...[...lengths]
      .filter(([, all]) => all.size > 1)
      .map(([kind, all]): Betrayal => ({
        about: 'row',
        what: `${table}: a ${kind} is sealed in ${all.size} lengths`,
      })),
    ...others.map((column): Betrayal => ({
      about: 'row',
      what: `${table}.${column} stands beside the seal`,
    })),
  ];
}

/** Ids that stand in two of the tables, by which a row of the one leads to a row of the other. */
function joinsOf(readings: readonly Reading[]): Betrayal[] {
  const ids = readings.flatMap(({ table, rows }) =>
    columnsOf(rows)
      .filter((column) => !SHARED.has(column))
      .map((column) => ({
        name: `${table}.${column}`,
        table,
        values: new Set(rows.flatMap((row) => (UUID.test(row[column] ?? '') ? [row[column]] : []))),
      })),
  );
  return ids.flatMap((one, at) =>
    ids.slice(at + 1).flatMap((other): Betrayal[] => {
      const shared = [...one.values].filter((value) => other.values.has(value)).length;
      return one.table === other.table || shared === 0
        ? []
        : [{ about: 'join', what: `${shared} ids stand in ${one.name} and ${other.name}` }];
    }),
  );
}
