// Brings one table to what a file says: new rows in one statement, changed rows one by one, the rest left alone.
import { isDeepStrictEqual } from 'node:util';

/** How many rows were made, were changed, and were right already. */
export interface Counts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

type Stored<Row> = { readonly [Column in keyof Row]: unknown } & { readonly id: bigint };

/** A table as the merge sees it: its rows of one municipality, what tells them apart, and how to add and change one. */
export interface MergeTable<Row extends Key, Key extends object> {
  readonly key: (row: Key) => string;
  readonly stored: () => Promise<readonly (Key & Stored<Row>)[]>;
  readonly create: (rows: Row[]) => Promise<readonly (Key & Stored<Row>)[]>;
  readonly update: (id: bigint, row: Row) => Promise<unknown>;
}

/**
 * Makes the table hold the rows, told apart by their natural key; rows that the file lacks stay (they may have
 * ratings). Answers the counts and the id of each key.
 */
export async function merge<Row extends Key, Key extends object>(
  table: MergeTable<Row, Key>,
  rows: readonly Row[],
): Promise<{ readonly counts: Counts; readonly ids: ReadonlyMap<string, bigint> }> {
  const stored = new Map((await table.stored()).map((row) => [table.key(row), row]));
  const fresh = rows.filter((row) => !stored.has(table.key(row)));
  const changed = rows.flatMap((row) => {
    const before = stored.get(table.key(row));
    return before === undefined || isSame(before, row) ? [] : [{ id: before.id, row }];
  });
  const created = fresh.length === 0 ? [] : await table.create(fresh);
  for (const { id, row } of changed) await table.update(id, row);
  return {
    counts: {
      created: fresh.length,
      changed: changed.length,
      unchanged: rows.length - fresh.length - changed.length,
    },
    ids: new Map([...stored.values(), ...created].map((row) => [table.key(row), row.id])),
  };
}

// Only what the file says is compared: jsonb forgets the order of members, which deep equality does not look at.
function isSame<Row extends object>(before: Stored<Row>, row: Row): boolean {
  return Object.entries(row).every(([column, value]) =>
    isDeepStrictEqual(Reflect.get(before, column), value),
  );
}

/** The counts of several tables together. */
export function sum(counts: readonly Counts[]): Counts {
  return counts.reduce((all, one) => ({
    created: all.created + one.created,
    changed: all.changed + one.changed,
    unchanged: all.unchanged + one.unchanged,
  }));
}

/** The id of a key that is known to be there. */
export function idOf(ids: ReadonlyMap<string, bigint>, key: string): bigint {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`No row has the key ${key}.`);
  return id;
}
