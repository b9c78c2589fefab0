// What day it is in the municipality of the page: its calendar counts for everything a member enters, not that of the reader's zone.
import { dayIn } from '../../text/formats.ts';
import { useMembership } from '../../parts/shell/membership.ts';

const DAY_MS = 86_400_000;

/** Answers a function: the day so many days from the municipality's today, YYYY-MM-DD. */
export function useInDays(): (days: number) => string {
  const { timeZone } = useMembership().municipality;
  return (days) =>
    new Date(Date.parse(dayIn(timeZone, new Date())) + days * DAY_MS).toISOString().slice(0, 10);
}
