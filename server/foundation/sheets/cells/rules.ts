// What is true of a table: how large one that somebody sends may be, what can be wrong with it, and what is in a cell.

/** Bytes of a file. */
export const MAX_FILE_BYTES = 10_000_000;
export const MAX_ROWS = 20_000;
export const MAX_COLUMNS = 200;
/** Characters of a cell: what Excel itself allows. */
export const MAX_CELL = 32_767;
/** The same as XML writes it: a character that XML cannot hold is seven there. */
export const MAX_WRITTEN_CELL = 7 * MAX_CELL;
/** Characters of all cells: in an XLSX thousands may share one long text. */
export const MAX_CHARACTERS = 12_000_000;

/** What can be wrong with a file as a whole. The client has words for each. */
export const TABLE_FAULTS = [
  /** There is no row in it. */
  'EMPTY',
  'TOO_LARGE',
  'TOO_MANY_ROWS',
  'TOO_MANY_COLUMNS',
  'CELL_TOO_LONG',
  /** A picture, a document, anything else. */
  'NOT_A_TABLE',
  /** An .xls, or an .xlsx with a password: both are the same kind of file. */
  'OLD_OR_LOCKED',
  /** A ZIP that would become larger than any table. */
  'BOMB',
  /** It would take more time or memory than any table does. */
  'TOO_COSTLY',
  /** A quote opens in a CSV, and does not close. */
  'QUOTE_UNCLOSED',
  /** It begins as a table, and cannot be read to its end. */
  'BROKEN',
] as const;

export type TableFault = (typeof TABLE_FAULTS)[number];

/** A row as it stands in the file. */
export interface TableRow {
  /** Where it begins, counted from 1, as the program that wrote the file shows it. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A cell to be written; an empty text is an empty cell. */
export type Cell = string | number;
export type Cells = readonly Cell[];

/** How long all cells of the row are. */
export function charactersIn({ cells }: { readonly cells: Cells }): number {
  return cells.reduce<number>((sum, cell) => sum + String(cell).length, 0);
}

/** Says that the file cannot be read, and why. */
export class TableError extends Error {
  override readonly name = 'TableError';
  readonly fault: TableFault;
  /** Near which line; null where it is the file as a whole. */
  readonly line: number | null;

  constructor(fault: TableFault, line: number | null = null, options?: ErrorOptions) {
    super(line === null ? fault : `${fault} in line ${line}`, options);
    this.fault = fault;
    this.line = line;
  }
}
