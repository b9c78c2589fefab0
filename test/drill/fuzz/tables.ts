// Tables of places as a member sends them, with one thing in them that no program writes.
import { pick, type Chance } from '../../bench/standing/chance.ts';
import { workbookOf, zipOf } from '../../tables/workbook.ts';
import type { Scene } from './scene.ts';
import { oneOf, someText, wellFormed } from './texts.ts';

const LONGEST_CELL = 32_767;

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
function spoiledRows({ table: [headings = [], ...rows] }: Scene, chance: Chance): (readonly string[])[] {
  const at = pick(headings.length, chance);
  const spoiled = someText(oneOf([LONGEST_CELL, 4_000, 300], chance), chance);
  if (chance() < 0.1) return [headings.with(at, spoiled), ...rows];
  return [headings, ...rows.slice(0, 5).map((cells, row) => (row === 0 ? cells.with(at, spoiled) : cells))];
}

/** A number's format and how often it is used. */
function spoiledStyles(chance: Chance): string {
  const code = escaped(someText(oneOf([80_000, 4_000, 255], chance), chance));
  const formats = `<numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts>`;
  return `${formats}<cellXfs>${'<xf numFmtId="200"/>'.repeat(oneOf([1, 4, 1_500], chance))}</cellXfs>`;
}

/** What is sent as a table, and what kind of one it is. */
export async function sentTable(
  scene: Scene,
  chance: Chance,
): Promise<{ kind: string; body: Buffer | string }> {
  const way = chance();
  if (way < 0.4) {
    const cells = spoiledRows(scene, chance).map((row) =>
      row.map((cell) => `"${cell.replaceAll('"', '""')}"`),
    );
    return { kind: 'CSV', body: cells.map((row) => row.join(';')).join('\r\n') };
  }
  if (way < 0.65) {
    const rows = spoiledRows(scene, chance).map((cells) => rowOf(cells, ''));
    return { kind: 'XLSX with a cell', body: await workbookOf({ rows: rows.join('') }) };
  }
  if (way < 0.9) {
    const rows = scene.table.slice(0, 3).map((cells) => rowOf(cells, ' s="0"'));
    return {
      kind: 'XLSX with styles',
      body: await workbookOf({ rows: rows.join(''), styles: spoiledStyles(chance) }),
    };
  }
  const parts = { [wellFormed(someText(200, chance)) || 'x']: wellFormed(someText(50_000, chance)) };
  return {
    kind: 'ZIP of something else',
    body: await zipOf(parts).catch(() => Buffer.from('PK\u0003\u0004')),
  };
}
