// Reads a table that somebody sent, CSV or XLSX, row by row: what it is, its bytes say, and not its name.
import { setImmediate } from 'node:timers/promises';
import { decode, isBinary } from './csv/encoding.ts';
import { readCsv } from './csv/read.ts';
import {
  charactersIn,
  MAX_CELL,
  MAX_CHARACTERS,
  MAX_COLUMNS,
  MAX_FILE_BYTES,
  MAX_ROWS,
  TableError,
  type TableRow,
} from './cells/rules.ts';
import { readXlsx } from './xlsx/read.ts';

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
/** Of Microsoft's compound files: an .xls, and what a password makes of an .xlsx. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** Rows after which others get a turn. */
const TURN = 250;

/**
 * The rows that hold anything, without empty cells at their ends. Throws a TableError where the file is no table, or
 * larger than one may be.
 */
export async function* readTable(bytes: Buffer): AsyncGenerator<TableRow> {
  let count = 0;
  let characters = 0;
  for await (const { line, cells: all } of rowsOf(bytes)) {
    const cells = withoutEmptyEnd(all);
    if (cells.length === 0) continue;
    if (++count > MAX_ROWS) throw new TableError('TOO_MANY_ROWS', line);
    if (cells.length > MAX_COLUMNS) throw new TableError('TOO_MANY_COLUMNS', line);
    if (cells.some(({ length }) => length > MAX_CELL)) throw new TableError('CELL_TOO_LONG', line);
    characters += charactersIn({ cells });
    if (characters > MAX_CHARACTERS) throw new TableError('TOO_COSTLY', line);
    yield { line, cells };
    if (count % TURN === 0) await setImmediate();
  }
  if (count === 0) throw new TableError('EMPTY');
}

function rowsOf(bytes: Buffer): AsyncGenerator<TableRow> {
  if (bytes.length > MAX_FILE_BYTES) throw new TableError('TOO_LARGE');
  if (startsWith(bytes, COMPOUND)) throw new TableError('OLD_OR_LOCKED');
  if (startsWith(bytes, ZIP)) return readXlsx(bytes);
  const text = decode(bytes);
  if (isBinary(text)) throw new TableError('NOT_A_TABLE');
  return readCsv(text);
}

function startsWith(bytes: Buffer, beginning: Buffer): boolean {
  return bytes.subarray(0, beginning.length).equals(beginning);
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
}
