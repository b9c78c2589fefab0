// What is in use, and since when something is not, or is as it is.
import { dayIn } from './days.ts';

/** What is in use. */
export function inUse<T extends { readonly retiredOn: Date | null }>(things: readonly T[]): T[] {
  return things.filter(({ retiredOn }) => retiredOn === null);
}

/** The day since when something is out of use, as a column holds it: today where it was in use; null where it is. */
export function retiredOnFrom(
  isRetired: boolean,
  present: { readonly retiredOn: Date | null } | null | undefined,
  timeZone: string,
  now: Date,
): Date | null {
  return isRetired ? (present?.retiredOn ?? todayFrom(timeZone, now)) : null;
}

/** Today in the time zone, as a column holds it. */
export const todayFrom = (timeZone: string, now: Date): Date => new Date(`${dayIn(timeZone, now)}T00:00:00Z`);
