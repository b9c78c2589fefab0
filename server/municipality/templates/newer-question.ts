// What the templates ask today where a city still asks in their older words: a list in prisma/templates.
import { join } from 'node:path';
import { ROOT } from '../../foundation/project-root.ts';
import type { Texts } from '../../foundation/texts/per-language.ts';
import { readCsv } from '../tables/csv.ts';

const FILE = join(ROOT, 'prisma', 'templates', 'older-questions.csv');

/** By the older words, in Bulgarian. */
const NEWER = new Map(
  readCsv(FILE, ['was_bg', 'bg', 'en']).map((row) => [
    row.text('was_bg'),
    { bg: row.text('bg'), en: row.text('en') },
  ]),
);

/** In the languages that the question has; its other ones stay. Null where the words are not those of older templates. */
export function findNewerQuestion(present: Texts): Texts | null {
  const newer = NEWER.get(present.bg.trim());
  return newer === undefined ? null : { ...present, bg: newer.bg, ...(present['en'] && { en: newer.en }) };
}
