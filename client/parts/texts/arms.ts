// Texts of a city's arms.
import { armsBg } from '../../text/arms.bg.ts';
import { armsEn } from '../../text/arms.en.ts';
import { textsOf } from '../language/language.tsx';

export const useArmsTexts = textsOf({ bg: armsBg, en: armsEn });
