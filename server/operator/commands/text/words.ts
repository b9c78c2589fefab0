// The words of the operator's terminal, in the language of whoever sits at it.
import { terminalLanguage } from '../../../foundation/settings/env.ts';
import { wordsBg } from './words.bg.ts';
import { wordsEn, type TerminalWords } from './words.en.ts';

const WORDS = { bg: wordsBg, en: wordsEn } as const satisfies Readonly<Record<string, TerminalWords>>;

/** The words; in the language that a command was asked for, else in that of the terminal. */
export function terminalWords(language: keyof typeof WORDS = terminalLanguage()): TerminalWords {
  return WORDS[language];
}
