// Texts of the pages of signs.
import { signsBg } from '../../text/signs.bg.ts';
import { signsEn } from '../../text/signs.en.ts';
import { textsOf } from '../language.tsx';

export const useSignsTexts = textsOf({ bg: signsBg, en: signsEn });
