// Texts of the results of one place.
import { placeResultsBg } from '../../../text/place-results.bg.ts';
import { placeResultsEn } from '../../../text/place-results.en.ts';
import { textsOf } from '../../../parts/language/language.tsx';

export const usePlaceResultsTexts = textsOf({ bg: placeResultsBg, en: placeResultsEn });
