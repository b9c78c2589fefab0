// Opening hours as a form holds them: times of day as they are typed.

/** Hours of a weekday, 1 is Monday; times like 08:30, or empty where none is given yet. */
export interface Hours {
  readonly weekday: number;
  readonly opens: string;
  readonly closes: string;
}

interface Minutes {
  readonly weekday: number;
  readonly opensMinute: number;
  readonly closesMinute: number;
}

const DAY_MINUTES = 24 * 60;

/** Midnight at the end of a day is written as at its beginning: no clock shows 24:00. */
function timeOf(minute: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
}

function minuteOf(time: string): number {
  const [hours = Number.NaN, minutes = Number.NaN] = time.split(':').map(Number);
  return 60 * hours + minutes;
}

export function hoursOf(rows: readonly Minutes[]): Hours[] {
  return rows.map(({ weekday, opensMinute, closesMinute }) => ({
    weekday,
    opens: timeOf(opensMinute),
    closes: timeOf(closesMinute),
  }));
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
      ...(closesMinute <= opensMinute ? [fault('closesMinute', 'OUT_OF_RANGE')] : []),
    ];
  });
}

/** Hours in words: понеделник 08:30–17:00. */
export function tellHours(rows: readonly Hours[], days: readonly string[]): string {
  return rows.map(({ weekday, opens, closes }) => `${days[weekday - 1] ?? ''} ${opens}–${closes}`).join(', ');
}
