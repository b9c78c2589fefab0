// Texts of the pages of signs.
import { signsBg } from '../../text/signs.bg.ts';
import { signsEn } from '../../text/signs.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const useSignsTexts = textsOf({ bg: signsBg, en: signsEn });
