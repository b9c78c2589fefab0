// Reads CSV, whatever its delimiter and its lines' ends.
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { TableError, type TableRow } from '../cells/rules.ts';
import { separate } from './delimiter.ts';
import { rearm } from '../../../../sign-generator/csv-cell.ts';

/** Characters that are taken apart at a time. */
const PIECE = 65_536;
const LINE_ENDS = /\r\n|\n|\r/g;

/** The rows of the text. A quote inside a cell without quotes is what it looks like. */
export async function* readCsv(csv: string): AsyncGenerator<TableRow> {
  const { delimiter, text, above } = separate(csv);
  const parser = Readable.from(piecesOf(text)).pipe(
    parse({
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
    }),
  );
  let line = above + 1;
  try {
    for await (const cells of parser as AsyncIterable<readonly string[]>) {
      yield { line, cells: cells.map(rearm) };
      // A cell may hold ends of lines itself.
      line += 1 + cells.reduce((count, cell) => count + (cell.match(LINE_ENDS)?.length ?? 0), 0);
    }
  } catch (error) {
    throw error instanceof CsvError ? new TableError('BROKEN', line, { cause: error }) : error;
  }
}

function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}
