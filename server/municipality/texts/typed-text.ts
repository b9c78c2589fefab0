// A text as a member types it: tidied, and what is wrong with it.
import type { FieldFault } from '../../access/journal/outcomes.ts';
import type { Texts } from '../../foundation/texts/per-language.ts';
import { isTag } from '../../foundation/texts/rules.ts';
import { isLonger } from '../../foundation/texts/characters.ts';

const MOST_LANGUAGES = 20;

/** Control characters, and those that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** Whether all of it is seen, and read in its own direction. */
export const isSeen = (text: string): boolean => !UNSEEN.test(text);

/** The text without white space around it, and with single spaces inside. */
export function tidy(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** The texts, each tidied; an empty one is left out, but for Bulgarian. */
export function tidyTexts({ bg, ...others }: Texts): Texts {
  const kept = Object.entries(others)
    .map(([language, text]) => [language, tidy(text)] as const)
    .filter(([, text]) => text !== '');
  return { bg: tidy(bg), ...Object.fromEntries(kept) };
}

/** What is wrong with a tidied text of at most `longest` characters. */
export function textFaults(field: string, text: string, longest: number): FieldFault[] {
  if (text === '') return [{ field, fault: 'REQUIRED' }];
  if (isLonger(text, longest)) return [{ field, fault: 'TOO_LONG' }];
  return isSeen(text) ? [] : [{ field, fault: 'NOT_ALLOWED' }];
}

/** What is wrong with tidied texts, by language. */
export function textsFaults(field: string, texts: Texts, longest: number): FieldFault[] {
  const languages = Object.keys(texts);
  if (languages.length > MOST_LANGUAGES) return [{ field, fault: 'TOO_MANY' }];
  if (!languages.every(isTag)) return [{ field, fault: 'UNKNOWN' }];
  return languages.flatMap((language) => textFaults(`${field}.${language}`, texts[language] ?? '', longest));
}
