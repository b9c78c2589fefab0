// The list for whoever encodes NFC tags: a tag behind a sign opens its page for those who do not see the code.
import { csvCell } from '../csv-cell.ts';
import { spokenCode } from '../design/foot.ts';
import type { Sign } from '../sign.ts';

/** uid stays empty: whoever encodes writes there which tag became which sign's. */
const COLUMNS = ['code', 'address', 'place', 'settlement', 'street', 'uid'] as const;

const line = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** The address as a tag bears it: a phone wants the scheme in small letters, and the rest is the same in any. */
function addressOf({ url }: Sign): string {
  return url.toLowerCase();
}

/** Returns the list, a row a sign, in mounting order. */
export function nfcList(signs: readonly Sign[]): string {
  const rows = signs.map((sign) => {
    const { name, settlement, address } = sign.location;
    return line([spokenCode(sign.code), addressOf(sign), name.first, settlement.first, address ?? '', '']);
  });
  return `\ufeff${line(COLUMNS)}${rows.join('')}`;
}
