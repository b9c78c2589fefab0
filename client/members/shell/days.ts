// What day it is in the municipality of the page: its calendar counts for everything a member enters, not that of the reader's zone.
import { today } from '@internationalized/date';
import { useMembership } from '../../parts/shell/membership.ts';

/** Answers a function: the day so many days from the municipality's today, YYYY-MM-DD. */
export function useInDays(): (days: number) => string {
  const { timeZone } = useMembership().municipality;
  return (days) => today(timeZone).add({ days }).toString();
}
