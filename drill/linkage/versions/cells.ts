// What a published version counts: cells, each of some places, days and standings, with how many gave each score.

/** A table of sums. Its columns say of what; a day says its month too. */
export interface Sums {
  readonly table: string;
  readonly columns: readonly string[];
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly of: Readonly<Record<string, string>>;
  /** How many gave a 1, a 2 …; a 10 last. */
  readonly counts: readonly number[];
}

/** All tables, as they were published once. */
export type Version = readonly Sums[];

/** What a cell is of, in some columns. */
export const nameOf = ({ of }: Cell, columns: readonly string[]): string =>
  columns.map((column) => `${column} ${of[column] ?? ''}`).join(', ');

/** Column by column. */
export function plus(one: readonly number[], other: readonly number[], sign: 1 | -1 = 1): number[] {
  return Array.from(
    { length: Math.max(one.length, other.length) },
    (_, at) => (one[at] ?? 0) + sign * (other[at] ?? 0),
  );
}

export const sumOf = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
