// Texts of operators' pages.
import { operatorBg } from '../../text/operator.bg.ts';
import { operatorEn } from '../../text/operator.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const useOperatorTexts = textsOf({ bg: operatorBg, en: operatorEn });
