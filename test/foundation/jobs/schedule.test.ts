// Schedules by arithmetic: a job is due once in each period, whatever was missed and however the clock jumps.
import { describe, expect, it } from 'vitest';
import { daily, every, periodAt, type Schedule } from '../../../server/foundation/jobs/schedule.ts';
import { SCHEDULES } from '../../../server/http/jobs/job-list.ts';

/** The minutes of a day (UTC) in which a new period begins. */
function beginsOf(schedule: Schedule): string[] {
  const midnight = Date.UTC(2026, 10, 29);
  const minutes = Array.from({ length: 1_440 }, (_, minute) => midnight + minute * 60_000);
  return minutes
    .filter((at) => periodAt(schedule, new Date(at)) !== periodAt(schedule, new Date(at - 1)))
    .map((at) => new Date(at).toISOString().slice(11, 16));
}

describe('periods', () => {
  it.each([
    [daily(6, 30), ['06:30']],
    [daily(0, 0), ['00:00']],
    [every(480, 15), ['00:15', '08:15', '16:15']],
  ])('%o begins at %j', (schedule, begins) => expect(beginsOf(schedule)).toEqual(begins));

  it('each minute is one of its own', () => expect(beginsOf(every(1))).toHaveLength(1_440));

  it('last for the whole of it, and differ before and after', () => {
    const schedule = every(60, 15);
    const at = (time: string) => periodAt(schedule, new Date(`2026-11-29T${time}Z`));
    expect(at('10:15:00.000')).toBe(at('11:14:59.999'));
    expect(at('11:15:00.000')).toBe(at('10:15:00.000') + 1);
    // A clock that is set back is in another period, too.
    expect(at('09:00:00.000')).not.toBe(at('11:15:00.000'));
  });

  it.each([
    [7, 0],
    [0, 0],
    [60, 60],
    [60, -1],
  ])('there are none of %i minutes from %i', (period, offset) =>
    expect(() => every(period, offset)).toThrow(RangeError),
  );
});

it('every job that looks by itself does so at least once a day, and no two of a day at the same minute', () => {
  const begins = SCHEDULES.map(([name, schedule]) => [name, beginsOf(schedule)] as const);
  for (const [name, times] of begins) expect(times.length, name).toBeGreaterThan(0);
  const daily = begins.filter(([, times]) => times.length === 1).map(([, times]) => times[0]);
  expect(new Set(daily).size).toBe(daily.length);
});
