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
      ...(closesMinute <= opensMinute ? [fault('closesMinute', 'TOO_EARLY')] : []),
    ];
  });
}

/** Every day from midnight to midnight. */
export const ALWAYS: readonly Hours[] = Array.from({ length: 7 }, (_, at) => ({
  ...{ weekday: at + 1, opens: '00:00', closes: '00:00' },
}));

interface Words {
  /** Monday first. */
  readonly days: readonly string[];
  readonly always: string;
}

/** Hours in words, days with the same hours together: понеделник–петък 08:30–12:00, 13:00–17:00; събота 09:00–13:00. */
export function tellHours(rows: readonly Hours[], { days, always }: Words): string {
  const times = days.map((_, at) => timesOn(rows, at + 1));
  if (times.every((each) => each === '00:00–00:00')) return always;
  const parts: string[] = [];
  for (let first = 0; first < days.length;) {
    let last = first;
    while (last + 1 < days.length && times[last + 1] === times[first]) last += 1;
    const from = last === first ? days[first] : `${days[first]}–${days[last]}`;
    if (times[first] !== '') parts.push(`${from} ${times[first]}`);
    first = last + 1;
  }
  return parts.join('; ');
}

/** The times of a weekday, one after the other; empty where there are none. */
export function timesOn(rows: readonly Hours[], weekday: number): string {
  return rows
    .filter((row) => row.weekday === weekday)
    .map(({ opens, closes }) => `${opens}–${closes}`)
    .toSorted()
    .join(', ');
}
