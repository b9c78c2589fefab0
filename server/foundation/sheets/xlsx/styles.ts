// What the styles of a workbook make of a number: a day, a time, or digits with zeros before them.
import { TableError } from '../cells/rules.ts';
import { hearAll } from './xml.ts';
import type { Parts } from './zip-parts.ts';

/** How a number is shown: as a moment, with at least so many digits, or just so. */
export type NumberFormat = 'moment' | { readonly digits: number } | null;

/** Hours, minutes or seconds that are counted on: [h]:mm. */
const ELAPSED = /^\[(?:h+|m+|s+)\]$/i;

const STYLES = 'xl/styles.xml';

/** Whether a format of Excel's own, which no file spells out, shows a moment. */
function isUsualMoment(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** Characters of a format's code: what Excel itself allows. */
const LONGEST_CODE = 255;

/** What the code of a format makes of a number. Throws BROKEN where it is longer than one can be. */
export function formatOf(code: string): NumberFormat {
  if (code.length > LONGEST_CODE) throw new TableError('BROKEN');
  // Only what is shown of positive numbers, without quoted text, escaped characters, colours and currencies.
  const [shown = ''] = code
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^[\]]*\]/g, (part) => (ELAPSED.test(part) ? part : ''))
    .split(';');
  if (/[ymdhs]/i.test(shown.replace(/general/i, ''))) return 'moment';
  return /^0{2,}$/.test(shown) ? { digits: shown.length } : null;
}

/** The format of each style of a cell, in their order. */
export async function readStyles(parts: Parts): Promise<NumberFormat[]> {
  const own = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let isOfCells = false;
  await hearAll(parts.read(STYLES), {
    opened: (name, { numFmtId = '0', formatCode }) => {
      const id = Number(numFmtId);
      if (name === 'numFmt' && formatCode !== undefined) own.set(id, formatOf(formatCode));
      if (name === 'cellXfs') isOfCells = true;
      if (name === 'xf' && isOfCells)
        formats.push(own.get(id) ?? (isUsualMoment(id) && !own.has(id) ? 'moment' : null));
    },
    closed: (name) => {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return formats;
}
