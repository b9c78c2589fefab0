// Texts of the pages of places.
import { placesBg } from '../../text/places.bg.ts';
import { placesEn } from '../../text/places.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const usePlacesTexts = textsOf({ bg: placesBg, en: placesEn });
