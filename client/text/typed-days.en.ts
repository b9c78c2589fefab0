// English texts of a field in which a day is typed.
import type { typedDaysBg } from './typed-days.bg.ts';

export const typedDaysEn: typeof typedDaysBg = {
  form: 'dd/mm/yyyy',
  fault: 'Enter a day, month and year, for example 31/12/2026.',
};
