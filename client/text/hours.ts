// Opening hours in words, and as times of day.

/** Hours of a weekday, 1 is Monday; times like 08:30, or empty where none is given yet. */
export interface Hours {
  readonly weekday: number;
  readonly opens: string;
  readonly closes: string;
}

/** The same as the API tells it: minutes after midnight. */
export interface Minutes {
  readonly weekday: number;
  readonly opensMinute: number;
  readonly closesMinute: number;
}

/** Midnight at the end of a day is written as at its beginning: no clock shows 24:00. */
function timeOf(minute: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
}

export function hoursOf(rows: readonly Minutes[]): Hours[] {
  return rows.map(({ weekday, opensMinute, closesMinute }) => ({
    weekday,
    opens: timeOf(opensMinute),
    closes: timeOf(closesMinute),
  }));
}

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
