// Which days a period has, as the municipality's calendar counts them.

export const PERIODS = [
  'THIS_MONTH',
  'LAST_MONTH',
  'MONTHS_3',
  'MONTHS_12',
  'THIS_YEAR',
  'LAST_YEAR',
  'OWN',
] as const;

/** A named period, or days of one's own. */
export type Period = (typeof PERIODS)[number];

/** What is shown to whoever did not choose. */
export const USUAL: Period = 'MONTHS_12';

/** Days YYYY-MM-DD, both included; null is no bound. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

/** The day before. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** The days of a named period. Months are whole ones, the present one among the last 3 or 12: so they can be compared. */
export function daysOf(period: Exclude<Period, 'OWN'>, today: string): Days {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const first = (months: number) =>
    new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
  const days: Readonly<Record<typeof period, Days>> = {
    THIS_MONTH: { from: first(0), to: today },
    LAST_MONTH: { from: first(-1), to: dayBefore(first(0)) },
    MONTHS_3: { from: first(-2), to: today },
    MONTHS_12: { from: first(-11), to: today },
    THIS_YEAR: { from: `${year}-01-01`, to: today },
    LAST_YEAR: { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
  };
  return days[period];
}
