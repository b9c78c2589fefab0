// Weeks as ISO 8601 counts them: from Monday, the first of a year is the one with its first Thursday.

/** A week of a year. */
export interface Week {
  readonly year: number;
  readonly number: number;
}

const DAY = 86_400_000;

/** The week that begins on the Monday, YYYY-MM-DD. */
export function weekOf(monday: string): Week {
  const thursday = new Date(timeOf(monday) + 3 * DAY);
  const year = thursday.getUTCFullYear();
  const number = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY));
  return { year, number };
}

/** The Monday of a week. */
export function mondayOf({ year, number }: Week): string {
  // 4 January always lies in the first week.
  const fourth = new Date(Date.UTC(year, 0, 4));
  const weekday = (fourth.getUTCDay() + 6) % 7;
  return dayOf(fourth.getTime() + ((number - 1) * 7 - weekday) * DAY);
}

/** How many weeks the year has: 52 or 53. */
export function weeksIn(year: number): number {
  return weekOf(mondayOf({ year, number: 53 })).year === year ? 53 : 52;
}

/** The Sunday that ends the week. */
export function sundayOf(monday: string): string {
  return dayOf(timeOf(monday) + 6 * DAY);
}

/** The month that has most of the week, by its first day: that of its Thursday. */
export function monthOf(week: Week): string {
  return `${dayOf(timeOf(mondayOf(week)) + 3 * DAY).slice(0, 7)}-01`;
}

/** The Monday on or before the day. */
export function mondayBefore(day: string): string {
  const time = timeOf(day);
  return dayOf(time - ((new Date(time).getUTCDay() + 6) % 7) * DAY);
}

/** A quarter of a year in weeks: thirteen, in the last one of some years fourteen. */
export interface Quarter {
  readonly year: number;
  readonly quarter: number;
  readonly numbers: readonly number[];
}

/** The quarters of a year. */
export function quartersOf(year: number): Quarter[] {
  const last = weeksIn(year);
  return [1, 2, 3, 4].map((quarter) => {
    const first = (quarter - 1) * 13 + 1;
    const end = quarter === 4 ? last : first + 12;
    return { year, quarter, numbers: Array.from({ length: end - first + 1 }, (_, at) => first + at) };
  });
}

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
