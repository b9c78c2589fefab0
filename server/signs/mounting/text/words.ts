// The words of what is printed for those who put signs up, by language.
import { bg, type MountingWords } from './words.bg.ts';
import { en } from './words.en.ts';

const WORDS = { bg, en } as const satisfies Readonly<Record<string, MountingWords>>;

export type MountingLanguage = keyof typeof WORDS;

/** The words in the language. */
export function mountingWords(language: MountingLanguage): MountingWords {
  return WORDS[language];
}
