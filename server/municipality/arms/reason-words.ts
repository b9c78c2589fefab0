// Says in the reader's language why a drawing cannot be taken as arms.
import type { Language } from '../../../client/text/texts.ts';
import type { Reason } from './reasons.ts';
import { reasonsBg, reasonsEn } from './text/reasons.ts';

const TEXTS = { bg: reasonsBg, en: reasonsEn };

/** The reason as a sentence. */
export function sayReason({ kind, detail }: Reason, language: Language): string {
  const sentence = TEXTS[language][kind];
  if (typeof sentence === 'string') return sentence.replace('{detail}', () => detail ?? '');
  return detail === null ? sentence.alone : sentence.told.replace('{detail}', () => detail);
}
