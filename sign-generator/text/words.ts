// What must be said on a sign in each language, and the languages there are.
import { bg } from './bg.ts';
import { en } from './en.ts';
import { tr } from './tr.ts';

export interface SignWords {
  /** The name as an authority's; „Столична община“ already is one. */
  readonly municipality: (name: string) => string;
  readonly promise: readonly [string, string, string];
  /** The meaning of 1 and of 10, worded as on the vote page. */
  readonly worst: string;
  readonly best: string;
  /** Stands before the domain. */
  readonly noSignal: string;
  readonly demo: string;
}

const WORDS: Readonly<Record<string, SignWords>> = { bg, en, tr };

/** The languages that signs speak. */
export const SIGN_LANGUAGES = Object.keys(WORDS);

/** Returns the words of a language, or null if signs do not speak it. */
export function findWords(language: string): SignWords | null {
  return Object.hasOwn(WORDS, language) ? (WORDS[language] ?? null) : null;
}
