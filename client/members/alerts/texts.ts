// Texts of the pages of alerts.
import { alertsBg } from '../../text/alerts.bg.ts';
import { alertsEn } from '../../text/alerts.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const useAlertsTexts = textsOf({ bg: alertsBg, en: alertsEn });
