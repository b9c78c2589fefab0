// When nights are held in tests whose city lives in the time of the machine: at whatever hour they run, it is noon there.
import { dayAfter, dayIn } from '../../server/foundation/days.ts';

/** The noon so many days after today in Sofia, where each box is due by then. */
export const noonAfter = (days: number): Date =>
  new Date(`${dayAfter(dayIn('Europe/Sofia', new Date()), days)}T10:00:00Z`);
