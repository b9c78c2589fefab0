// A table of a CSV file, row by row: whichever mark divides its cells, and named as a spreadsheet counts.
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { SignFailure } from '../failure.ts';
import { sourceText } from '../text/sources.ts';
import { readTextFile } from './text-file.ts';

export interface Row {
  /** As a spreadsheet counts: the names of the columns stand in row 1. */
  readonly number: number;
  /** By the names of their columns; empty ones are not there. */
  readonly cells: ReadonlyMap<string, string>;
}

const DELIMITERS = [',', ';', '\t'] as const;
const SLICE_BYTES = 64 * 1024;
/** A quotation mark that nobody closed would otherwise swallow the rest of the file. */
const MOST_RECORD = 100_000;

/** The mark that occurs most in the names of the columns, which have none of them. */
function delimiterOf(text: Buffer): string {
  const end = text.indexOf('\n');
  const head = text.toString('utf8', 0, end === -1 ? text.length : end);
  const count = (mark: string): number => head.split(mark).length;
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

/** In slices, so that no more than some rows are held at a time. */
function* slicesOf(text: Buffer): Generator<Buffer> {
  for (let at = 0; at < text.length; at += SLICE_BYTES) yield text.subarray(at, at + SLICE_BYTES);
}

const atRow = (number: number, sentence: string): SignFailure =>
  new SignFailure(`${sourceText.row(number)}: ${sentence}`);

function columnsOf(names: readonly string[]): readonly string[] {
  const columns = names.map((name) => name.trim());
  const twice = columns.find((name, i) => name !== '' && columns.indexOf(name) !== i);
  if (twice !== undefined) throw atRow(1, sourceText.columnTwice(twice));
  return columns;
}

function rowOf(number: number, record: readonly string[], columns: readonly string[]): Row {
  if (record.length !== columns.length)
    throw atRow(number, sourceText.otherWidth(record.length, columns.length));
  const named = columns.map((column, i) => [column, record[i]?.trim() ?? ''] as const);
  return { number, cells: new Map(named.filter(([, value]) => value !== '')) };
}

/** Reads the rows of a table; empty ones are left out. Throws a SignFailure that names the row where it is broken. */
export async function* readTable(path: string): AsyncGenerator<Row> {
  const text = await readTextFile(path);
  const options = { delimiter: delimiterOf(text), relax_column_count: true, max_record_size: MOST_RECORD };
  const records: AsyncIterable<string[]> = Readable.from(slicesOf(text)).pipe(parse(options));
  let columns: readonly string[] | undefined;
  let number = 0;
  try {
    for await (const record of records) {
      number += 1;
      if (record.every((value) => value.trim() === '')) continue;
      if (columns) yield rowOf(number, record, columns);
      else columns = columnsOf(record);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw atRow(Number(error['records'] ?? number) + 1, sourceText.broken(error.message));
  }
}
