// People of a table that was pasted or read from a file: an address, a name, a role and what they are bound to in each row.
import type { InvitedRowInput, Role } from '../../generated/operations.ts';

/** So many people one table may have. */
export const MOST_ROWS = 200;
/** More characters than any such table has. */
export const MOST_CHARACTERS = 100_000;

/** A character that parts cells: cells that are copied have tabs, files commas or semicolons. */
function separatorIn(text: string): string {
  const [first = ''] = text.split('\n', 1);
  return ['\t', ';'].find((each) => first.includes(each)) ?? ',';
}

/** The cells of a text as RFC 4180 writes them: in quotes a separator, a line and a doubled quote are of the cell. */
export function cellsIn(text: string): string[][] {
  const separator = separatorIn(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    row.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.some((each) => each !== '')) rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (isQuoted && character === '"' && text[at + 1] === '"') {
      cell += character;
      at += 1;
    } else if (character === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (isQuoted) cell += character;
    else if (character === separator) endCell();
    else if (character === '\n') endRow();
    else if (character !== '\r') cell += character;
  }
  endRow();
  return rows;
}

/** Cells of a row that mean something. */
const COLUMNS = 4;

/** The rows as a text that has the same cells: as if they were copied from a spreadsheet. */
export function textOf(rows: readonly (readonly string[])[]): string {
  const written = (cell: string) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows
    .map((cells) => Array.from({ length: COLUMNS }, (_, at) => written(cells[at] ?? '')).join('\t'))
    .join('\n');
}

/** The people of the text; a first row without an address is a heading. `roles`: what each role is called, in any language. */
export function peopleIn(text: string, roles: ReadonlyMap<string, Role>): InvitedRowInput[] {
  const rows = cellsIn(text.slice(0, MOST_CHARACTERS).replace('\uFEFF', ''));
  const people = rows[0]?.[0]?.includes('@') === false ? rows.slice(1) : rows;
  return people.map(([email = '', name = '', role = '', places = '']) => ({
    email,
    name,
    role: roles.get(role.toLocaleLowerCase('bg')) ?? null,
    places,
  }));
}
