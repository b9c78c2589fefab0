// Texts of piles of paper slips.
import { textsOf } from '../../parts/language/language.tsx';
import { pilesBg } from '../../text/piles.bg.ts';
import { pilesEn } from '../../text/piles.en.ts';

export const usePilesTexts = textsOf({ bg: pilesBg, en: pilesEn });
