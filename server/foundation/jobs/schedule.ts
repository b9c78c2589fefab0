// When a job looks for work by itself: every so many minutes of the day (UTC), told by arithmetic.

/** Minutes that divide a day, and the first of them in it. */
export interface Schedule {
  readonly periodMinutes: number;
  readonly offsetMinutes: number;
}

const DAY_MINUTES = 1_440;
const MINUTE_MS = 60_000;

/** Every so many minutes, or at such a minute of each; the period must divide a day. */
export function every(periodMinutes: number, offsetMinutes = 0): Schedule {
  if (DAY_MINUTES % periodMinutes !== 0 || offsetMinutes < 0 || offsetMinutes >= periodMinutes)
    throw new RangeError(`No period of a day: ${periodMinutes} minutes from ${offsetMinutes}.`);
  return { periodMinutes, offsetMinutes };
}

/** Once a day at the hour and minute (UTC). */
export function daily(hour: number, minute: number): Schedule {
  return every(DAY_MINUTES, hour * 60 + minute);
}

/** The number of the period that the instant lies in: another number means that the job is due. */
export function periodAt({ periodMinutes, offsetMinutes }: Schedule, instant: Date): number {
  return Math.floor((instant.getTime() / MINUTE_MS - offsetMinutes) / periodMinutes);
}
