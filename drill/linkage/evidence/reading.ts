// What a thief reads: rows of a table, in the order in which one way of reading shows them.

/**
 * A row: its columns as PostgreSQL writes them, null where empty; and what the way of reading tells beside, under names
 * that begin with #, like #xmin.
 */
export type Row = Readonly<Record<string, string | null>>;

export interface Reading {
  /** Like public.ratings. */
  readonly table: string;
  /** The way of reading, like "heap pages". */
  readonly how: string;
  readonly rows: readonly Row[];
}

/** A line pointer as a number that grows with its place in the file. */
export function placeInFile(block: number, offset: number): string {
  return String(block * 65_536 + offset);
}
