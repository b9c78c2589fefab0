// Texts of the parts of the day.
import { dayPartsBg } from '../../text/day-parts.bg.ts';
import { dayPartsEn } from '../../text/day-parts.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const useDayPartsTexts = textsOf({ bg: dayPartsBg, en: dayPartsEn });
