// Texts of the calendar.
import { calendarBg } from '../../text/calendar.bg.ts';
import { calendarEn } from '../../text/calendar.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const useCalendarTexts = textsOf({ bg: calendarBg, en: calendarEn });
