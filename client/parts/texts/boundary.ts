// Texts of a city's boundary.
import { boundaryBg } from '../../text/boundary.bg.ts';
import { boundaryEn } from '../../text/boundary.en.ts';
import { textsOf } from '../language/language.tsx';

export const useBoundaryTexts = textsOf({ bg: boundaryBg, en: boundaryEn });
