// Texts of the pages about rounds.
import { roundsBg } from '../../text/rounds.bg.ts';
import { roundsEn } from '../../text/rounds.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const useRoundsTexts = textsOf({ bg: roundsBg, en: roundsEn });
