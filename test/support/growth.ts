// How much longer work takes on a text that is longer: told without a clock's unit, so that a slow or busy machine changes nothing.

/** Characters of the short text, where nothing else is asked for. */
const SHORT = 2_000;
/** The long text is so many times as long. */
const TIMES = 16;
const ROUNDS = 5;
/** One short run is too quick to be measured: so many characters are read for a figure. */
const READ = 50_000;
/** A figure of so many milliseconds is one, however few runs that was. */
const ENOUGH_MS = 20;

/** Microseconds below which nothing is measured. */
const LEAST = 0.05;

/** The least CPU time of a run, in microseconds. */
function leastOf(runs: number, work: () => unknown): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    for (let run = 0; run < runs; run += 1) work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / runs;
  });
  return Math.min(...rounds);
}

/**
 * How many times as long the work takes with a text that is TIMES as long: about as many where it is linear, TIMES squared
 * where it is quadratic. `textOf` makes a text of about so many characters.
 */
export function growth(
  textOf: (length: number) => string,
  work: (text: string) => unknown,
  short = SHORT,
): number {
  const [few, many] = [textOf(short), textOf(TIMES * short)];
  const runsOf = (length: number) => Math.ceil(READ / length);
  work(few);
  const before = performance.now();
  work(many);
  const enough = Math.ceil(ENOUGH_MS / (performance.now() - before));
  return (
    leastOf(Math.min(enough, runsOf(TIMES * short)), () => work(many)) /
    Math.max(
      leastOf(runsOf(short), () => work(few)),
      LEAST,
    )
  );
}

/** What lies between TIMES and TIMES squared: more than this is not linear. */
export const MOST_GROWTH = TIMES ** 1.6;
