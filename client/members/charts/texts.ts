// Texts of members' charts.
import { chartsBg } from '../../text/charts.bg.ts';
import { chartsEn } from '../../text/charts.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const useChartTexts = textsOf({ bg: chartsBg, en: chartsEn });
