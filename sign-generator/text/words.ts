// What must be said on a sign in each language.
import { bg, type SignWords } from './bg.ts';
import { en } from './en.ts';
import { tr } from './tr.ts';

const WORDS: Readonly<Record<string, SignWords>> = { bg, en, tr };

/** The locale that writes days in a language: English as in Britain, 12 June 2027. */
export const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language);

/** The large word on the signs of a trial. */
const TEST: Readonly<Record<string, string>> = { bg: 'ТЕСТ' };

/** Returns the large word of a trial in a language. */
export function testWord(language: string): string {
  return TEST[language] ?? 'TEST';
}

/** Returns the words of a language, or null if signs do not speak it. */
export function findWords(language: string): SignWords | null {
  return Object.hasOwn(WORDS, language) ? (WORDS[language] ?? null) : null;
}
