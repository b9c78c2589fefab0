// When votes come: within and outside opening hours.
import { describe, expect, it } from 'vitest';
import { PLACE, openCourtroom, times } from './courtroom.ts';

describe('opening hours', () => {
  // Sundays 02:30 to 05:00, and Wednesdays 08:00 to 17:00, in Sofia.
  const hours = [
    { locationId: PLACE, weekday: 7, opensMinute: 150, closesMinute: 300 },
    { locationId: PLACE, weekday: 3, opensMinute: 480, closesMinute: 1020 },
  ];
  it.each([
    ['before opening', '2026-11-25T05:59:59Z', 'HOURS'],
    ['at opening', '2026-11-25T06:00:00Z', 'COUNTED'],
    ['before closing', '2026-11-25T14:59:59Z', 'COUNTED'],
    ['at closing', '2026-11-25T15:00:00Z', 'HOURS'],
    ['on another day', '2026-11-24T10:00:00Z', 'HOURS'],
    ['in summer', '2026-07-29T05:00:00Z', 'COUNTED'],
    ['in summer before opening', '2026-07-29T04:59:59Z', 'HOURS'],
    // On 29 March 2026 the clock goes from 03:00 to 04:00 at 01:00 UTC.
    ['before the clock goes forward', '2026-03-29T00:59:00Z', 'COUNTED'],
    ['after it went forward', '2026-03-29T01:00:00Z', 'COUNTED'],
    ['an hour before five of that day', '2026-03-29T01:59:00Z', 'COUNTED'],
    ['at five of that day', '2026-03-29T02:00:00Z', 'HOURS'],
    // On 25 October 2026 it goes from 04:00 to 03:00 at 01:00 UTC.
    ['in the first of two hours', '2026-10-25T00:30:00Z', 'COUNTED'],
    ['in the second', '2026-10-25T01:30:00Z', 'COUNTED'],
    ['two hours later, before five', '2026-10-25T02:59:00Z', 'COUNTED'],
    ['at five after it went back', '2026-10-25T03:00:00Z', 'HOURS'],
  ])('%s', async (_what, now, expected) => {
    const { vote } = openCourtroom({ hours, now });
    expect(await vote()).toBe(expected);
    expect(await vote({ place: 8n, from: '192.0.2.9' })).toBe('COUNTED');
  });

  it('use up nothing of what comes later', async () => {
    const { tally, move } = openCourtroom({ hours, now: '2026-11-25T05:00:00Z' });
    expect(await tally(times(30))).toEqual({ HOURS: 30 });
    move('2026-11-25T06:00:00Z');
    expect(await tally(times(3))).toEqual({ COUNTED: 2, NETWORK: 1 });
  });

  it('are those of the category where a place has none of its own, and where a tablet’s desk has none', async () => {
    // It is Wednesday, 19:00 in Sofia: places of the category are closed, and the one with hours of its own is open.
    const late = [{ locationId: PLACE, weekday: 3, opensMinute: 480, closesMinute: 1200 }];
    const categoryHours = [{ weekday: 3, opensMinute: 480, closesMinute: 1080 }];
    const { vote, move } = openCourtroom({ hours: late, categoryHours, now: '2026-11-25T17:00:00Z' });
    expect(await vote()).toBe('COUNTED');
    expect(await vote({ place: 8n })).toBe('HOURS');
    expect(await vote({ place: 9n, desk: PLACE, isFromTablet: true })).toBe('COUNTED');
    expect(await vote({ place: 9n, desk: 8n, isFromTablet: true })).toBe('HOURS');
    move('2026-11-25T12:00:00Z');
    expect(await vote({ place: 8n })).toBe('COUNTED');
    expect(await vote({ place: 9n, desk: 8n, isFromTablet: true })).toBe('COUNTED');
  });

  it('that were changed hold from the next day on, those of a place whole, those of its category too', async () => {
    // 19:00 in Sofia on a Wednesday; yesterday in the evening it was Tuesday in both.
    const open = [3, 4].map((weekday) => ({ weekday, opensMinute: 480, closesMinute: 1200 }));
    const shut = [3, 4].map((weekday) => ({ weekday, opensMinute: 180, closesMinute: 181 }));
    const changedOn = '2026-11-25';
    const { vote, move } = openCourtroom({
      hours: shut.map((row) => ({ ...row, locationId: PLACE })),
      placeBefore: { before: open, changedOn },
      categoryHours: open,
      categoryBefore: { before: shut, changedOn },
      now: '2026-11-25T17:00:00Z',
    });
    expect(await vote()).toBe('COUNTED');
    expect(await vote({ place: 8n })).toBe('HOURS');
    move('2026-11-26T17:00:00Z');
    expect(await vote()).toBe('HOURS');
    expect(await vote({ place: 8n })).toBe('COUNTED');
  });

  it('that were none until a change are all hours until the day is over', async () => {
    const hours = [{ locationId: PLACE, weekday: 3, opensMinute: 180, closesMinute: 181 }];
    const placeBefore = { before: [], changedOn: '2026-11-25' };
    const { vote, move } = openCourtroom({ hours, placeBefore, now: '2026-11-25T17:00:00Z' });
    expect(await vote()).toBe('COUNTED');
    move('2026-11-25T22:01:00Z');
    expect(await vote()).toBe('HOURS');
  });
});
