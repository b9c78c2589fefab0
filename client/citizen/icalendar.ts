// Writes a calendar of whole days as iCalendar (RFC 5545): the same text for the same events.

/** What a link to a calendar says of its type. */
export const CALENDAR_TYPE = 'text/calendar';

export interface CalendarDay {
  /** The same for good, in every language. */
  readonly uid: string;
  /** How often it was changed. */
  readonly sequence: number;
  /** YYYY-MM-DD: when it was changed last. */
  readonly changedOn: string;
  /** YYYY-MM-DD: the whole day that it is. */
  readonly day: string;
  readonly isCancelled: boolean;
  readonly title: string;
  readonly text: string;
  readonly address: string;
}

export interface Calendar {
  readonly name: string;
  readonly language: string;
  readonly days: readonly CalendarDay[];
}

/** A line is folded before it is longer, in bytes of UTF-8 (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

const encoder = new TextEncoder();

/** The line in parts of at most 75 bytes, each but the first behind a space; no character is cut. */
function folded(line: string): string {
  const parts: string[] = [];
  let [part, bytes] = ['', 0];
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > LONGEST_LINE) {
      parts.push(part);
      [part, bytes] = [' ', 1];
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join('\r\n');
}

/** As a text may stand in a value (3.3.11); what is no character of a text is left out. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\n/g, String.raw`\n`);
}

const basic = (day: string): string => day.replaceAll('-', '');

// Nobody notes an hour: that of a day is the same all over the world.
const stamp = (day: string): string => `${basic(day)}T120000Z`;

function linesOf({ uid, sequence, changedOn, day, isCancelled, ...told }: CalendarDay): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stamp(changedOn)}`,
    `LAST-MODIFIED:${stamp(changedOn)}`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${escaped(told.title)}`,
    `DESCRIPTION:${escaped(told.text)}`,
    `URL:${told.address}`,
    // Nobody is busy on that day.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** The file. A program that subscribed to it asks again once a day. */
export function writeCalendar({ name, language, days }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Kazva//promises//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    ...days.flatMap(linesOf),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
