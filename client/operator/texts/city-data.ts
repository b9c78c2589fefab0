// Texts of operators' pages on what a city allows them.
import { cityDataBg } from '../../text/city-data.bg.ts';
import { cityDataEn } from '../../text/city-data.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const useCityDataTexts = textsOf({ bg: cityDataBg, en: cityDataEn });
