// Texts of the home.
import { alertKindsBg } from '../../text/alert-kinds.bg.ts';
import { alertKindsEn } from '../../text/alert-kinds.en.ts';
import { homeBg } from '../../text/home.bg.ts';
import { homeEn } from '../../text/home.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const useHomeTexts = textsOf({ bg: homeBg, en: homeEn });

/** What alerts tell, in words: the pages of alerts have texts of their own, which a home does not need. */
export const useAlertKinds = textsOf({ bg: alertKindsBg, en: alertKindsEn });
