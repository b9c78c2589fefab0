// The time on a wall of a time zone. A formatter costs more than a vote, so each zone has one, and a minute is asked once.

/** What a clock on the wall shows: a day (YYYY-MM-DD), its weekday (1 is Monday), and minutes after midnight. */
export interface LocalTime {
  readonly day: string;
  readonly weekday: number;
  readonly minute: number;
}

interface Wall {
  readonly formatter: Intl.DateTimeFormat;
  /** The minute (since 1970) that was asked for last, and what it shows. */
  readonly minute: number;
  readonly time: LocalTime;
}

const MINUTE_MS = 60_000;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
/** As many as there are zones: Intl refuses the names of others. */
const walls = new Map<string, Wall>();

/** The day, weekday and minute that it is in the time zone at the instant (milliseconds since 1970, UTC). */
export function localTime(timeZone: string, instant: number): LocalTime {
  const minute = Math.floor(instant / MINUTE_MS);
  const known = walls.get(timeZone);
  // No zone is off UTC by parts of a minute since 1972.
  if (known?.minute === minute) return known.time;
  const formatter = known?.formatter ?? createFormatter(timeZone);
  const time = read(formatter, instant);
  walls.set(timeZone, { formatter, minute, time });
  return time;
}

function createFormatter(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}

function read(formatter: Intl.DateTimeFormat, instant: number): LocalTime {
  const parts = new Map(formatter.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    weekday: 1 + WEEKDAYS.indexOf(part('weekday')),
    minute: 60 * Number(part('hour')) + Number(part('minute')),
  };
}
