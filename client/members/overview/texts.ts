// Texts of the overview.
import { overviewBg } from '../../text/overview.bg.ts';
import { overviewEn } from '../../text/overview.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const useOverviewTexts = textsOf({ bg: overviewBg, en: overviewEn });
