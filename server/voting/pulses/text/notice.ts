// The words of a notice, by language.
import { bg, type NoticeTexts } from './notice.bg.ts';
import { en } from './notice.en.ts';

const TEXTS = { bg, en } as const;

export type NoticeLanguage = keyof typeof TEXTS;

/** The words in the language. */
export function noticeTexts(language: NoticeLanguage): NoticeTexts {
  return TEXTS[language];
}
