// Texts of the ledger of praise.
import { praiseBg } from '../../text/praise.bg.ts';
import { praiseEn } from '../../text/praise.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const usePraiseTexts = textsOf({ bg: praiseBg, en: praiseEn });
