// Texts of what a municipality allows operators.
import { allowancesBg } from '../../text/allowances.bg.ts';
import { allowancesEn } from '../../text/allowances.en.ts';
import { textsOf } from '../language/language.tsx';

export const useAllowancesTexts = textsOf({ bg: allowancesBg, en: allowancesEn });
