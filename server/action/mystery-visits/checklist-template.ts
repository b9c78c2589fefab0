// The checklist that a new programme begins with: prisma/templates/mystery-checklist.csv.
import { join } from 'node:path';
import { ROOT } from '../../foundation/project-root.ts';
import { readCsv } from '../../municipality/tables/csv.ts';
import { CHANNELS, KINDS, SECTIONS, type Criterion } from './checklist.ts';

const FILE = join(ROOT, 'prisma', 'templates', 'mystery-checklist.csv');
const COLUMNS = ['section', 'kind', 'channels', 'text_bg', 'text_en'];

/** Its criteria in their order. Throws a DataError. */
export function readChecklist(): Criterion[] {
  return readCsv(FILE, COLUMNS).map((row, at) => {
    const named = row.text('channels').split(' ');
    return {
      id: String(at + 1),
      section: row.oneOf('section', SECTIONS),
      kind: row.oneOf('kind', KINDS),
      channels: CHANNELS.filter((channel) => named.includes(channel)),
      text: row.texts('text', ['bg', 'en']),
    };
  });
}
