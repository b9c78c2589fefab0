// Tables of places as a member sends them, with one thing in them that no program writes.
import { pick, type Chance } from '../../bench/standing/chance.ts';
import { workbookOf, zipOf } from '../../test/foundation/sheets/workbook.ts';
import type { Scene } from './scene.ts';
import { inCharacters, mixedTexts, oneOf, someText, wellFormed } from './texts.ts';

const LONGEST_CELL = 32_767;
/** So long an XLSX of some hundred bytes may hold one: more is refused as a bomb. */
const LONGEST_FORMAT = 80_000;

const escaped = (text: string) =>
  wellFormed(text)
    // Characters that XML cannot hold.
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');

const rowOf = (cells: readonly string[], style: string) =>
  `<row>${cells.map((cell) => `<c t="inlineStr"${style}><is><t>${escaped(cell)}</t></is></c>`).join('')}</row>`;

/** The table that the city exports, with one cell spoiled. */
function spoiledRows({ table: [headings = [], ...rows] }: Scene, chance: Chance): Rows {
  const at = pick(headings.length, chance);
  const spoiled = someText(oneOf([LONGEST_CELL, 4_000, 300], chance), chance);
  if (chance() < 0.1) return [headings.with(at, spoiled), ...rows];
  return [headings, ...rows.slice(0, 5).map((cells, row) => (row === 0 ? cells.with(at, spoiled) : cells))];
}

type Rows = readonly (readonly string[])[];

function csvOf(rows: Rows): string {
  const cells = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`));
  return cells.map((row) => row.join(';')).join('\r\n');
}

function xlsxOf(rows: Rows): Promise<Buffer> {
  return workbookOf({ rows: rows.map((cells) => rowOf(cells, '')).join('') });
}

/** A workbook with one format of a number, and so many styles that use it. */
function styledOf({ table }: Scene, code: string, styles: number): Promise<Buffer> {
  const rows = table.slice(0, 3).map((cells) => rowOf(cells, ' s="0"'));
  const formats = `<numFmts><numFmt numFmtId="200" formatCode="${escaped(code)}"/></numFmts>`;
  const xfs = '<xf numFmtId="200"/>'.repeat(styles);
  return workbookOf({ rows: rows.join(''), styles: `${formats}<cellXfs>${xfs}</cellXfs>` });
}

/** Something else than a table. */
function otherZip(name: string, text: string): Promise<Buffer> {
  return zipOf({ [wellFormed(name) || 'x']: wellFormed(text) }).catch(() => Buffer.from('PK\u0003\u0004'));
}

/** Of what kind a table is, and how it is made. */
export interface Table {
  readonly kind: string;
  readonly make: () => Promise<Buffer | string> | string;
}

/** Tables of every format, so that each text stands in each column, each heading and each format of a number. */
export function certainTables(scene: Scene): Table[] {
  const { table } = scene;
  const [headings = [], first = []] = table;
  const cells = [...mixedTexts(3, LONGEST_CELL, inCharacters), ...mixedTexts(1, 300, inCharacters)];
  const inEach = (text: string): Rows => [
    headings,
    // Of whoever is known by an id, the rest is looked at only where that is right.
    ...headings.map((_, at) => first.with(at, text)),
  ];
  return [
    ...cells.flatMap(({ called, text }) => [
      { kind: `CSV, each column: ${called}`, make: () => csvOf(inEach(text)) },
      { kind: `CSV, all headings: ${called}`, make: () => csvOf([headings.map(() => text), first]) },
      { kind: `XLSX, each column: ${called}`, make: () => xlsxOf(inEach(text)) },
    ]),
    ...mixedTexts(3, LONGEST_FORMAT, inCharacters).map(({ called, text }) => ({
      kind: `XLSX, a number's format: ${called}`,
      make: () => styledOf(scene, text, 16),
    })),
    ...mixedTexts(1, 255, inCharacters).map(({ called, text }) => ({
      kind: `XLSX, a number's format: ${called}`,
      make: () => styledOf(scene, text, 1_500),
    })),
    ...mixedTexts(1, 50_000, inCharacters).map(({ called, text }) => ({
      kind: `ZIP of something else: ${called}`,
      make: () => otherZip(text.slice(0, 200), text),
    })),
  ];
}

/** What is sent as a table, and what kind of one it is. */
export function someTable(scene: Scene, chance: Chance): Table {
  const way = chance();
  if (way < 0.4) return { kind: 'CSV', make: () => csvOf(spoiledRows(scene, chance)) };
  if (way < 0.65) return { kind: 'XLSX with a cell', make: () => xlsxOf(spoiledRows(scene, chance)) };
  if (way < 0.9) {
    const code = someText(oneOf([LONGEST_FORMAT, 4_000, 255], chance), chance);
    const styles = oneOf([1, 4, 1_500], chance);
    return { kind: 'XLSX with styles', make: () => styledOf(scene, code, styles) };
  }
  const [name, text] = [someText(200, chance), someText(50_000, chance)];
  return { kind: 'ZIP of something else', make: () => otherZip(name, text) };
}
