// English texts of what a page of results is taken along as.
import type { downloadsBg } from './downloads.bg.ts';

/** The same texts as in downloads.bg.ts, in English. */
export const downloadsEn: typeof downloadsBg = { xlsx: 'As XLSX for Excel', csv: 'As CSV' };
