// Texts of the pages about mystery-client visits.
import { mysteryVisitsBg } from '../../text/mystery-visits.bg.ts';
import { mysteryVisitsEn } from '../../text/mystery-visits.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const useMysteryTexts = textsOf({ bg: mysteryVisitsBg, en: mysteryVisitsEn });
