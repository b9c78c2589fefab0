// What moderation looks for in comments, by language: each comment is compared with all, since anybody may write in any.
import { lexiconBg, type Lexicon } from './lexicon.bg.ts';
import { lexiconEn } from './lexicon.en.ts';
import { lexiconTr } from './lexicon.tr.ts';

export const LEXICONS: readonly Lexicon[] = [lexiconBg, lexiconEn, lexiconTr];
