// Texts of what can be done about a place.
import { deedsBg } from '../../text/deeds.bg.ts';
import { deedsEn } from '../../text/deeds.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const useDeedsTexts = textsOf({ bg: deedsBg, en: deedsEn });
