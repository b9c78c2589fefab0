// Texts of what may be said of the order of a table.
import { rankingBg } from '../../text/ranking.bg.ts';
import { rankingEn } from '../../text/ranking.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const useRankingTexts = textsOf({ bg: rankingBg, en: rankingEn });
