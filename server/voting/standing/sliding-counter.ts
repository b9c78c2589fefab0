// Counts by the minute of the last hour and by the hour of the last day, in two rings: when, and nothing of whom.

const MINUTE_MS = 60_000;
const MINUTES_AN_HOUR = 60;
// One more than it looks back on, since the minute that it is is not over: nothing that came within an hour is missed.
const MINUTES = 61;
const TEN_MINUTES = 11;
const QUARTER = 16;
// The hour that it is and 23 more: with one more, the busiest hour of yesterday would count with that of today.
const HOURS = 24;

/** A ring of counts by time, with their sum. */
class Ring {
  readonly #counts: Uint16Array;
  #last = 0;
  sum = 0;

  constructor(length: number) {
    this.#counts = new Uint16Array(length);
  }

  /** The time it is now. What stood where the times since the last one will stand is forgotten. */
  advance(now: number): void {
    const { length } = this.#counts;
    if (now - this.#last >= length) {
      this.#counts.fill(0);
      this.sum = 0;
    } else {
      for (let time = this.#last + 1; time <= now; time += 1) {
        this.sum -= this.#counts[time % length] ?? 0;
        this.#counts[time % length] = 0;
      }
    }
    this.#last = now;
  }

  /** Adds to a time, if it is still in the ring and its count stays one. */
  add(time: number, by: number): void {
    const { length } = this.#counts;
    const count = (this.#counts[time % length] ?? 0) + by;
    if (this.#last - time >= length || count < 0 || count > 0xffff) return;
    this.#counts[time % length] = count;
    this.sum += by;
  }

  /** The sum of so many times, the last of them now. */
  latest(times: number): number {
    const { length } = this.#counts;
    let sum = 0;
    for (let back = 0; back < times; back += 1)
      sum += this.#counts[(this.#last + length - back) % length] ?? 0;
    return sum;
  }
}

/** How many votes came when. Time never runs backwards here: a clock that is set back stands still. */
export class Window {
  readonly #minutes = new Ring(MINUTES);
  readonly #hours = new Ring(HOURS);
  #minute = 0;

  /** Moves on to the instant (milliseconds since 1970); answers the minute that is counted in. */
  moveTo(at: number): number {
    const minute = Math.floor(at / MINUTE_MS);
    if (minute <= this.#minute) return this.#minute;
    this.#minutes.advance(minute);
    this.#hours.advance(hourOf(minute));
    this.#minute = minute;
    return minute;
  }

  /** Counts one more, or one less, in the minute, as far as it still counts. */
  add(minute: number, by: 1 | -1): void {
    this.#minutes.add(minute, by);
    this.#hours.add(hourOf(minute), by);
  }

  /** What came in the last ten minutes, counted from the start of the first. */
  get tenMinutes(): number {
    return this.#minutes.latest(TEN_MINUTES);
  }

  /** What came in the last quarter of an hour, counted from the start of its first minute. */
  get quarter(): number {
    return this.#minutes.latest(QUARTER);
  }

  /** What came in the last hour, counted from the start of its first minute. */
  get hour(): number {
    return this.#minutes.sum;
  }

  /** What came in the last 23 to 24 hours. */
  get day(): number {
    return this.#hours.sum;
  }

  /** Whether nothing is left of what was counted, the minute being the instant's. */
  isEmptyAt(at: number): boolean {
    this.moveTo(at);
    return this.day === 0;
  }
}

function hourOf(minute: number): number {
  return Math.floor(minute / MINUTES_AN_HOUR);
}
