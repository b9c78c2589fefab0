// Texts of signing in, apart from those of one's account: they are part of the first load.
import { enteringBg } from '../../text/entering.bg.ts';
import { enteringEn } from '../../text/entering.en.ts';
import { textsOf } from '../language/language.tsx';

export const useEnteringTexts = textsOf({ bg: enteringBg, en: enteringEn });
