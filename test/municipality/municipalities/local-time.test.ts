// The time on a wall: what is remembered of it says the same as Intl does anew, and each zone makes one formatter.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { localTime } from '../../../server/foundation/local-time.ts';
import { dayIn } from '../../../server/foundation/days.ts';

const MINUTE_MS = 60_000;
// Half and quarter hours, both edges of the calendar, and summer times that begin and end at different hours, one at midnight.
const ZONES = [
  'Europe/Sofia',
  'UTC',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/St_Johns',
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Beirut',
];
const instants = fc.integer({ min: Date.UTC(2012, 0), max: Date.UTC(2100, 11, 31) });

function anew(timeZone: string, instant: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant);
}

it('is what Intl says anew, in any order of zones and instants, also moments apart', () => {
  const asked = fc.array(fc.tuple(fc.constantFrom(...ZONES), instants, fc.integer({ min: -90, max: 90 })));
  fc.assert(
    fc.property(asked, (each) => {
      for (const [zone, instant, seconds] of each) {
        for (const at of [instant, instant + 1_000 * seconds])
          expect(dayIn(zone, new Date(at))).toBe(anew(zone, at));
      }
    }),
    { numRuns: 30 },
  );
});

it('knows every minute around midnight on the days on which clocks change', () => {
  // Sofia springs forward on 29 March 2026 at 3:00, Santiago at midnight of 6 September, Beirut at midnight of 29 March.
  for (const [zone, around] of [
    ['Europe/Sofia', Date.UTC(2026, 2, 28, 22)],
    ['America/Santiago', Date.UTC(2026, 8, 6, 4)],
    ['Asia/Beirut', Date.UTC(2026, 2, 28, 22)],
  ] as const) {
    for (let minute = -90; minute <= 90; minute += 1) {
      const at = around + minute * MINUTE_MS;
      for (const edge of [at, at + MINUTE_MS - 1]) expect(localTime(zone, edge).day).toBe(anew(zone, edge));
    }
  }
});

it('makes one formatter for a zone, however often it is asked', () => {
  const { DateTimeFormat } = Intl;
  let made = 0;
  const counting = new Proxy(DateTimeFormat, {
    construct: (target, options) => {
      made += 1;
      return Reflect.construct(target, options) as Intl.DateTimeFormat;
    },
  });
  const put = (value: typeof DateTimeFormat) =>
    Object.defineProperty(Intl, 'DateTimeFormat', { value, configurable: true, writable: true });
  put(counting);
  try {
    for (let vote = 0; vote < 1_000; vote += 1)
      dayIn('Europe/Bratislava', new Date(Date.UTC(2026, 10, 28) + vote * 7_919));
  } finally {
    put(DateTimeFormat);
  }
  expect(made).toBe(1);
});

it('refuses a zone that there is not, each time', () => {
  for (const _ of [1, 2]) expect(() => dayIn('Europe/Kazva', new Date(0))).toThrow(RangeError);
});
