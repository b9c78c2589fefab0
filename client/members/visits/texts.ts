// Texts of visitors.
import { textsOf } from '../../parts/language/language.tsx';
import { visitsBg } from '../../text/visits.bg.ts';
import { visitsEn } from '../../text/visits.en.ts';

export const useVisitsTexts = textsOf({ bg: visitsBg, en: visitsEn });
