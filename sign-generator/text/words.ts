// What must be said on a sign in each language.
import { bg, type SignWords } from './bg.ts';
import { en } from './en.ts';
import { tr } from './tr.ts';

const WORDS: Readonly<Record<string, SignWords>> = { bg, en, tr };

/** Returns the words of a language, or null if signs do not speak it. */
export function findWords(language: string): SignWords | null {
  return Object.hasOwn(WORDS, language) ? (WORDS[language] ?? null) : null;
}
