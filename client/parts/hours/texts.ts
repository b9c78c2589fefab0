// Texts of opening hours.
import { placesBg } from '../../text/places.bg.ts';
import { placesEn } from '../../text/places.en.ts';
import { textsOf } from '../language/language.tsx';

export const useHoursTexts = textsOf({ bg: placesBg.hours, en: placesEn.hours });
