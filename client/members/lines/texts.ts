// Texts of lines of public transport.
import { linesBg } from '../../text/lines.bg.ts';
import { linesEn } from '../../text/lines.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const useLinesTexts = textsOf({ bg: linesBg, en: linesEn });
