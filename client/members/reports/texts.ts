// Texts of the pages of annual reports.
import { reportsBg } from '../../text/reports.bg.ts';
import { reportsEn } from '../../text/reports.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const useReportsTexts = textsOf({ bg: reportsBg, en: reportsEn });
