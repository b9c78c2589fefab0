// Texts of the comparison.
import { compareBg } from '../../text/compare.bg.ts';
import { compareEn } from '../../text/compare.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const useCompareTexts = textsOf({ bg: compareBg, en: compareEn });
