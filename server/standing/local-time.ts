// The time on a wall of a time zone. A formatter costs more than a vote, so each zone has one.
import type { LocalTime } from './rules.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', weekday: 'short' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
  formatters.set(timeZone, formatter);
  return formatter;
}

/** The day, weekday and minute that it is in the time zone at the instant (milliseconds since 1970, UTC). */
export function localTime(timeZone: string, instant: number): LocalTime {
  const parts = new Map(
    formatterOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    weekday: 1 + WEEKDAYS.indexOf(part('weekday')),
    minute: 60 * Number(part('hour')) + Number(part('minute')),
  };
}
