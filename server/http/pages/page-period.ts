// The period in a page's address: a year or a month of the municipality's calendar.
import { AppError } from '../../foundation/errors.ts';

export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

/** The first and the last day of `YYYY` or `YYYY-MM`; all days where none is named. Anything else is refused (BAD_INPUT). */
export function daysOf(period: string | undefined): Days {
  if (period === undefined) return { from: null, to: null };
  const [, year, month] = /^(20\d\d)(?:-(0[1-9]|1[0-2]))?$/.exec(period) ?? [];
  if (year === undefined) throw new AppError('BAD_INPUT', 'A period is a year or a month: 2026 or 2026-11.');
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { from: `${year}-${month}-01`, to: `${year}-${month}-${last}` };
}
