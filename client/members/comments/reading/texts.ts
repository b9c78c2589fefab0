// Texts of the page on which comments are read.
import { readingBg } from '../../../text/reading.bg.ts';
import { readingEn } from '../../../text/reading.en.ts';
import { textsOf } from '../../../parts/language/language.tsx';

export const useReadingTexts = textsOf({ bg: readingBg, en: readingEn });
