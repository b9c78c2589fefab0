// Makes the files of a version in a child process (child-process/run-in-child.ts): rows come in when they are asked for, pieces go out, and files at the end.
import type { Job, Talk } from '../../foundation/child-process/messages.ts';
import { dictionaryOf, DICTIONARY } from './csvw.ts';
import { encodingOf, FORMATS } from './encode.ts';
import { createFile, type MadeFile, type Piece } from './file-pieces.ts';
import type { CityLicence } from '../../municipality/opendata/rules.ts';
import type { Row } from './store-published.ts';
import { columnsOf, TABLE_NAMES, type TableName } from '../../municipality/opendata/table-columns.ts';

/** What of a city stands in every file. */
export interface FilesOf {
  readonly languages: readonly string[];
  readonly licence: CityLicence;
}

/** What it hears: first of which city; then rows of the table that it asked for, none where that was all. */
export type FilesSaid = FilesOf | { readonly rows: readonly Row[] };

/** What it says: that it wants the next rows of a table, a piece to be kept, or all files. */
export type FilesPiece =
  | { readonly wanted: TableName }
  | { readonly piece: Piece }
  | { readonly files: readonly MadeFile[] };

/** Rows of a piece: a version names the pieces of the one before it that are still the same. */
const ROWS_OF_A_PIECE = 5_000;

export const work: Job<FilesPiece, FilesSaid>['work'] = async (talk) => {
  const { say, hear } = talk;
  const city = await hear();
  if ('rows' in city) throw new TypeError('Rows of no city.');
  const keep = (piece: Piece) => say({ piece });
  const files: MadeFile[] = [];
  for (const table of TABLE_NAMES) {
    const columns = columnsOf(table, city.languages);
    const making = FORMATS.map((format) => ({
      file: createFile(`${table}.${format}`, keep),
      ...encodingOf(format, columns),
    }));
    for (const { file, heading } of making) await file.add(heading, 0);
    for await (const rows of rowsOf(talk, table))
      for (const { file, encode } of making) await file.add(encode(rows), rows.length);
    files.push(...making.map(({ file }) => file.finish()));
  }
  const dictionary = createFile(DICTIONARY, keep);
  await dictionary.add(dictionaryOf(city.languages, city.licence), 0);
  await say({ files: [...files, dictionary.finish()] });
};

/** The rows of the table, as many as a piece has. */
async function* rowsOf(
  { say, hear }: Talk<FilesPiece, FilesSaid>,
  table: TableName,
): AsyncGenerator<readonly Row[]> {
  let gathered: Row[] = [];
  for (;;) {
    await say({ wanted: table });
    const said = await hear();
    const rows = 'rows' in said ? said.rows : [];
    gathered.push(...rows);
    while (gathered.length >= ROWS_OF_A_PIECE) {
      yield gathered.slice(0, ROWS_OF_A_PIECE);
      gathered = gathered.slice(ROWS_OF_A_PIECE);
    }
    if (rows.length > 0) continue;
    if (gathered.length > 0) yield gathered;
    return;
  }
}
