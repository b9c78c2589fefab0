// When a report must be out, and when members are reminded of it.

/** The day by which a year's report must be out. A day that the month does not have is its last one. */
export function deadlineOf(
  year: number,
  { reportMonth, reportDay }: { readonly reportMonth: number; readonly reportDay: number },
): string {
  const last = new Date(Date.UTC(year + 1, reportMonth, 0)).getUTCDate();
  const day = new Date(Date.UTC(year + 1, reportMonth - 1, Math.min(reportDay, last)));
  return day.toISOString().slice(0, 10);
}

/** Days before the deadline from which on members are reminded, each once. */
const REMINDERS: readonly number[] = [7, 30];

/**
 * Which reminder it is time for with so many days left; null: none. Where the server was away on the day itself, it goes
 * out as soon as it is back, but not after the deadline.
 */
export function reminderDue(left: number): number | null {
  return left < 0 ? null : (REMINDERS.find((days) => left <= days) ?? null);
}

/** How many days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
