// What moderation looks for in comments, by language: each comment is compared with all, since anybody may write in any.
import { lexiconBg } from './lexicon.bg.ts';
import { lexiconEn } from './lexicon.en.ts';
import { lexiconTr } from './lexicon.tr.ts';

export interface Lexicon {
  /** Insults and swear words in lower case; with a * behind it, whatever begins so. */
  readonly abuse: readonly string[];
  /** What stands before a name: titles, and what people who serve others are called. In lower case. */
  readonly titles: readonly string[];
  /** How family names end, in lower case. */
  readonly surnames: readonly string[];
  /** What stands before a name that is no person's: streets, squares. In lower case. */
  readonly places: readonly string[];
}

export const LEXICONS: readonly Lexicon[] = [lexiconBg, lexiconEn, lexiconTr];
