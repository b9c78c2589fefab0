// The words of the job sheet, in Bulgarian and in English.
import { bg, type JobSheetWords } from './job-sheet.bg.ts';
import { en } from './job-sheet.en.ts';

export type { JobSheetWords } from './job-sheet.bg.ts';

/** Returns the words of the job sheet in a municipality's first language, or in English. */
export function jobSheetWords(language: string): JobSheetWords {
  return language === 'bg' ? bg : en;
}
