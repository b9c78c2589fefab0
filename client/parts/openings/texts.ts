// Texts of openings.
import { openingsBg } from '../../text/openings.bg.ts';
import { openingsEn } from '../../text/openings.en.ts';
import { textsOf } from '../language/language.tsx';

export const useOpeningsTexts = textsOf({ bg: openingsBg, en: openingsEn });
