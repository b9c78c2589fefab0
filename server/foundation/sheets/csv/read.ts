// Reads CSV, whatever its delimiter, which nobody says, and its lines' ends.
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { TableError, type TableRow } from '../cells/rules.ts';
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
    if (!(error instanceof CsvError)) throw error;
    const fault = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'QUOTE_UNCLOSED' : 'BROKEN';
    throw new TableError(fault, line, { cause: error });
  }
}

function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}

const DELIMITERS = [';', ',', '\t'] as const;
/** Lines among which a heading is looked for. */
const LOOKED_AT = 10;

export type Delimiter = (typeof DELIMITERS)[number];

/** What Excel writes and reads first where a person asked for a delimiter. */
const TOLD = /^sep=([;,\t])(\r\n|\n|\r)/;

export interface Separated {
  readonly delimiter: Delimiter;
  /** The text below the line that tells the delimiter, where there is one. */
  readonly text: string;
  /** How many lines stand above it. */
  readonly above: number;
}

/**
 * The delimiter that the first line tells, or else the one that stands most often, outside quotes, in the first line whose own
 * the next line has too: a title above the heading has none, or a comma of its sentence.
 */
export function separate(text: string): Separated {
  const told = TOLD.exec(text);
  if (told !== null) return { delimiter: told[1] as Delimiter, text: text.slice(told[0].length), above: 1 };
  const lines = firstLines(text);
  const most = lines.map(mostIn);
  const at = most.findIndex((delimiter, line) => lines[line + 1]?.includes(delimiter));
  return { delimiter: most[Math.max(at, 0)] ?? DELIMITERS[0], text, above: 0 };
}

function mostIn(line: string): Delimiter {
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: line.split(delimiter).length }));
  const [{ delimiter } = { delimiter: DELIMITERS[0] }] = counts.toSorted((a, b) => b.count - a.count);
  return delimiter;
}

/** The first lines that are not empty, without what stands in quotes. */
function firstLines(text: string): string[] {
  const lines: string[] = [];
  for (const [line] of text.replace(/"[^"]*"/g, '').matchAll(/[^\r\n]+/g))
    if (lines.push(line) === LOOKED_AT) break;
  return lines;
}
