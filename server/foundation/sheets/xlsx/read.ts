// Reads the first sheet of an XLSX as a stream: what its cells show, as text.
import { MAX_COLUMNS, TableError, type TableRow } from '../cells/rules.ts';
import { CellReader } from './cell.ts';
import { readStrings } from './strings.ts';
import { readStyles } from './styles.ts';
import { hearAll, hearXml } from './xml.ts';
import { openParts, type Parts } from './zip-parts.ts';

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

interface Workbook {
  /** The part that is the sheet. */
  readonly sheet: string;
  /** Days are counted from 1904, as old Macs did, and not from 1900. */
  readonly is1904: boolean;
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/**
 * Which part is the first sheet that is seen, and from when days are counted. Throws NOT_A_TABLE where the ZIP holds no
 * workbook, or none with a sheet.
 */
async function readWorkbook(parts: Parts): Promise<Workbook> {
  if (!parts.has(WORKBOOK)) throw new TableError('NOT_A_TABLE');
  const seen: string[] = [];
  let is1904 = false;
  await hearAll(parts.read(WORKBOOK), {
    opened: (name, { date1904, state = 'visible', 'r:id': id }) => {
      if (name === 'workbookPr') is1904 = date1904 === '1' || date1904 === 'true';
      if (name === 'sheet' && state === 'visible' && id !== undefined) seen.push(id);
    },
  });
  const targets = new Map<string, string>();
  await hearAll(parts.read(RELATIONS), {
    opened: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id !== undefined && Target !== undefined) targets.set(Id, Target);
    },
  });
  const target = targets.get(seen[0] ?? '');
  if (target === undefined) throw new TableError('NOT_A_TABLE');
  const sheet = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  if (!parts.has(sheet)) throw new TableError('NOT_A_TABLE');
  return { sheet, is1904 };
}
