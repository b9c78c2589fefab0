// Says in the reader's language why a file cannot be taken as a boundary.
import type { Language } from '../../../client/text/texts.ts';
import type { Reason } from './reasons.ts';
import { reasonsBg, reasonsEn } from './text/reasons.ts';

const TEXTS = { bg: reasonsBg, en: reasonsEn };

/** The reason as a sentence. */
export function sayReason({ kind, detail }: Reason, language: Language): string {
  return TEXTS[language][kind].replace('{detail}', () => detail ?? '');
}
