// Reads the first sheet of an XLSX as a stream: what its cells show, as text.
import { MAX_COLUMNS, TableError, type TableRow } from '../cells/rules.ts';
import { CellReader } from './cell.ts';
import { readStrings } from './strings.ts';
import { readStyles } from './styles.ts';
import { readWorkbook } from './workbook.ts';
import { hearXml } from './xml.ts';
import { openParts } from './zip.ts';

/** The rows of the first sheet that is seen. Formulas count as what they came to when the file was saved. */
export async function* readXlsx(bytes: Buffer): AsyncGenerator<TableRow> {
  const parts = await openParts(bytes);
  const { sheet, is1904 } = await readWorkbook(parts);
  const cell = new CellReader(await readStrings(parts), await readStyles(parts), is1904);
  let rows: TableRow[] = [];
  let cells: string[] = [];
  let line = 0;
  const put = (column: number, text: string) => {
    if (text === '') return;
    if (column >= MAX_COLUMNS) throw new TableError('TOO_MANY_COLUMNS', line);
    while (cells.length <= column) cells.push('');
    cells[column] = text;
  };
  const pieces = hearXml(parts.read(sheet), {
    opened: (name, attributes) => {
      if (name === 'row') {
        line = attributes['r'] === undefined ? line + 1 : Number(attributes['r']);
        cell.startRow();
      }
      cell.opened(name, attributes);
    },
    text: (text) => cell.add(text),
    closed: (name) => {
      cell.closed(name);
      if (name === 'c') put(cell.column, cell.take());
      if (name !== 'row') return;
      rows.push({ line, cells });
      cells = [];
    },
  });
  for await (const _ of pieces) {
    yield* rows;
    rows = [];
  }
  yield* rows;
}
