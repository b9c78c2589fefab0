// Texts of operators' pages on who gets in.
import { accessBg } from '../../text/access.bg.ts';
import { accessEn } from '../../text/access.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const useAccessTexts = textsOf({ bg: accessBg, en: accessEn });
