// What a workbook says of itself: which part is its first sheet that is seen, and from when it counts days.
import { TableError } from '../cells/rules.ts';
import { hearAll } from './xml.ts';
import type { Parts } from './zip.ts';

export interface Workbook {
  /** The part that is the sheet. */
  readonly sheet: string;
  /** Days are counted from 1904, as old Macs did, and not from 1900. */
  readonly is1904: boolean;
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/** What the workbook says. Throws NOT_A_TABLE where the ZIP holds none, or none with a sheet. */
export async function readWorkbook(parts: Parts): Promise<Workbook> {
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
