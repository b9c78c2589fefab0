// Texts of the journal.
import { journalBg } from '../../text/journal.bg.ts';
import { journalEn } from '../../text/journal.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const useJournalTexts = textsOf({ bg: journalBg, en: journalEn });
