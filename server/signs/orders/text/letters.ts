// The words of letters to print shops, by language.
import type { LetterLanguage, Words } from '../../../access/sessions/text/letters.ts';
import { bg } from './letters.bg.ts';
import { en } from './letters.en.ts';

/** An order as its letters name it. */
export interface Named {
  /** The municipality, in the language of the letter. */
  readonly municipality: string;
  readonly number: string;
}

/** Who answers questions. */
export interface Asked {
  readonly contact: string;
}

export interface Ordered extends Named, Asked {
  readonly link: string;
  /** YYYY-MM-DD, all of them. */
  readonly expiresOn: string;
  readonly dueOn: string;
  readonly signCount: number;
  readonly pieceCount: number;
  /** Millimetres, after cutting. */
  readonly width: number;
  readonly height: number;
  readonly material: string;
  readonly deliveryAddress: string;
  readonly note: string | null;
  readonly wantsTestSheet: boolean;
}

export interface ShopLetterTexts {
  ordered(words: Ordered): Words;
  cancelled(words: Named & Asked): Words;
  approved(words: Named & Asked & { readonly note: string | null }): Words;
  refused(words: Named & Asked & { readonly note: string | null }): Words;
}

const LETTERS: Readonly<Record<LetterLanguage, ShopLetterTexts>> = { bg, en };

/** The texts in the language. */
export function shopLettersIn(language: LetterLanguage): ShopLetterTexts {
  return LETTERS[language];
}
