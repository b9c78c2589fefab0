// The words of what is printed for those who put signs up, by language.
import type { Plural } from '../../../../client/text/texts.ts';
import { bg } from './words.bg.ts';
import { en } from './words.en.ts';

export interface MountingWords {
  readonly labels: string;
  readonly list: string;
  /** Which order, or which round. */
  readonly order: string;
  readonly round: string;
  readonly signs: Plural;
  readonly settlements: Plural;
  /** What an order is that was taken back. */
  readonly cancelled: string;
  /** The middle of a sign, above the floor. */
  readonly height: string;
  readonly columns: Readonly<Record<'number' | 'address' | 'place' | 'code' | 'format' | 'done', string>>;
  readonly size: string;
  readonly times: string;
  readonly none: string;
  readonly page: string;
  readonly demo: string;
  /** Names of files, without their endings. */
  readonly files: Readonly<Record<'labels' | 'list', string>>;
}

const WORDS = { bg, en } as const satisfies Readonly<Record<string, MountingWords>>;

export type MountingLanguage = keyof typeof WORDS;

/** The words in the language. */
export function mountingWords(language: MountingLanguage): MountingWords {
  return WORDS[language];
}
