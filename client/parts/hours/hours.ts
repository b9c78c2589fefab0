// Opening hours as a form holds them: times of day as they are typed.
import type { Hours, Minutes } from '../../text/hours.ts';

const DAY_MINUTES = 24 * 60;

function minuteOf(time: string): number {
  const [hours = Number.NaN, minutes = Number.NaN] = time.split(':').map(Number);
  return 60 * hours + minutes;
}

/** The hours as they are sent: whoever closes at 00:00 closes at the end of the day. */
export function minutesOf(rows: readonly Hours[]): Minutes[] {
  return rows.map(({ weekday, opens, closes }) => ({
    weekday,
    opensMinute: minuteOf(opens),
    closesMinute: minuteOf(closes) || DAY_MINUTES,
  }));
}

/** What the page can see to be wrong, by the place in the list. */
export function hoursFaults(rows: readonly Hours[]) {
  return minutesOf(rows).flatMap(({ opensMinute, closesMinute }, at) => {
    const fault = (field: string, fault: string) => ({ field: `hours.${at}.${field}`, fault });
    return [
      ...(Number.isNaN(opensMinute) ? [fault('opensMinute', 'REQUIRED')] : []),
      ...(rows[at]?.closes === '' ? [fault('closesMinute', 'REQUIRED')] : []),
      ...(closesMinute <= opensMinute ? [fault('closesMinute', 'TOO_EARLY')] : []),
    ];
  });
}

/** Every day from midnight to midnight. */
export const ALWAYS: readonly Hours[] = Array.from({ length: 7 }, (_, at) => ({
  weekday: at + 1,
  opens: '00:00',
  closes: '00:00',
}));
