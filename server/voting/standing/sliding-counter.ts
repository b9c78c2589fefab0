// Counts by the minute of the last hour, in a ring: when, and nothing of whom.

const MINUTE_MS = 60_000;
// One more than an hour has, since the minute that it is is not over: nothing that came within an hour is missed.
export const MINUTES = 61;
export const QUARTER = 16;

/** How many votes came when. Time never runs backwards here: a clock that is set back stands still. */
export class Window {
  readonly #counts = new Uint16Array(MINUTES);
  #minute = 0;
  #sum = 0;

  /** Moves on to the instant (milliseconds since 1970), and forgets what is too long ago; answers the minute that is counted in. */
  moveTo(at: number): number {
    const minute = Math.floor(at / MINUTE_MS);
    if (minute <= this.#minute) return this.#minute;
    if (minute - this.#minute >= MINUTES) {
      this.#counts.fill(0);
      this.#sum = 0;
    } else {
      for (let time = this.#minute + 1; time <= minute; time += 1) {
        this.#sum -= this.#counts[time % MINUTES] ?? 0;
        this.#counts[time % MINUTES] = 0;
      }
    }
    this.#minute = minute;
    return minute;
  }

  /** Counts one more, or one less, in the minute, as far as it still counts. */
  add(minute: number, by: 1 | -1): void {
    const count = (this.#counts[minute % MINUTES] ?? 0) + by;
    if (this.#minute - minute >= MINUTES || count < 0 || count > 0xffff) return;
    this.#counts[minute % MINUTES] = count;
    this.#sum += by;
  }

  /** What came in the last quarter of an hour, counted from the start of its first minute. */
  get quarter(): number {
    let sum = 0;
    for (let back = 0; back < QUARTER; back += 1)
      sum += this.#counts[(this.#minute + MINUTES - back) % MINUTES] ?? 0;
    return sum;
  }

  /** What came in the last hour, counted from the start of its first minute. */
  get hour(): number {
    return this.#sum;
  }

  /** Whether nothing is left of what was counted, the minute being the instant's. */
  isEmptyAt(at: number): boolean {
    this.moveTo(at);
    return this.#sum === 0;
  }
}
