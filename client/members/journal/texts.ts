// Texts of the journal, and what the parts of the citizens' pages are called, whose texts it tells of.
import { journalBg } from '../../text/journal.bg.ts';
import { journalEn } from '../../text/journal.en.ts';
import { ownTextsBg } from '../../text/own-texts.bg.ts';
import { ownTextsEn } from '../../text/own-texts.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const useJournalTexts = textsOf({ bg: journalBg, en: journalEn });

export const useOwnTexts = textsOf({ bg: ownTextsBg, en: ownTextsEn });
