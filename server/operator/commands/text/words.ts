// The words of the operator's terminal, in the language of whoever sits at it.
import { terminalLanguage } from '../../../foundation/settings/env.ts';
import { faultsBg } from './faults.bg.ts';
import { faultsEn, type FaultWords } from './faults.en.ts';
import { helpBg } from './help.bg.ts';
import { helpEn } from './help.en.ts';
import { programsBg } from './programs.bg.ts';
import { programsEn, type ProgramWords } from './programs.en.ts';
import { wordsBg } from './words.bg.ts';
import { wordsEn, type TerminalWords } from './words.en.ts';

const WORDS = { bg: wordsBg, en: wordsEn } as const satisfies Readonly<Record<string, TerminalWords>>;

/** The words; in the language that a command was asked for, else in that of the terminal. */
export function terminalWords(language: keyof typeof WORDS = terminalLanguage()): TerminalWords {
  return WORDS[language];
}

/** What is said of a command line that makes no sense. */
export const faultWords = (): FaultWords => ({ bg: faultsBg, en: faultsEn })[terminalLanguage()];

/** What the programs say that are started apart. */
export const programWords = (): ProgramWords => ({ bg: programsBg, en: programsEn })[terminalLanguage()];

/** What `npm run operator -- --help` prints. */
export const operatorHelp = (): string => ({ bg: helpBg, en: helpEn })[terminalLanguage()];
