// Measures how long a contender takes to answer, and compares what all of them say.
import type { Answer, Contender } from './dashboard.ts';
import type { SizedCity } from './city.ts';

/** One contender's answers of one round. Milliseconds. */
export interface Figure {
  readonly contender: string;
  readonly ratings: number;
  readonly asked: number;
  readonly p50: number;
  readonly p99: number;
  readonly bytes: number | null;
}

const WARM_UPS = 5;
const MOST_ASKED = 200;
const LONG_ENOUGH_MS = 2_000;
/** A contender that takes so long is asked no more than this. */
const SLOW_MS = 1_000;
const FEWEST_ASKED = 3;

/** Asks one after the other: warm-ups, then for two seconds, at most 200 times and at least three times. */
export async function measure(contender: Contender, city: SizedCity): Promise<Figure> {
  let answer: Answer = { days: null, bytes: null };
  let last = 0;
  const ask = async (): Promise<number> => {
    const start = performance.now();
    answer = await contender.ask(city);
    last = performance.now() - start;
    return last;
  };
  for (let warmUp = 0; warmUp < WARM_UPS && last < SLOW_MS; warmUp++) await ask();
  const waits: number[] = [];
  const start = performance.now();
  const isEnough = (): boolean =>
    waits.length >= FEWEST_ASKED &&
    (waits.length >= MOST_ASKED || performance.now() - start >= LONG_ENOUGH_MS);
  while (!isEnough()) waits.push(await ask());
  const sorted = waits.toSorted((a, b) => a - b);
  const quantile = (part: number): number => sorted[Math.floor(part * (sorted.length - 1))] ?? NaN;
  return {
    contender: contender.name,
    ratings: city.ratings,
    asked: waits.length,
    p50: quantile(0.5),
    p99: quantile(0.99),
    bytes: answer.bytes,
  };
}

/** Who says anything else than the first one, of those who are asked the same question. */
export async function listDisagreeing(
  contenders: readonly Contender[],
  city: SizedCity,
): Promise<readonly string[]> {
  const said: { name: string; text: string }[] = [];
  for (const { name, ask } of contenders) {
    const { days } = await ask(city);
    if (days !== null) said.push({ name, text: JSON.stringify(days) });
  }
  return said.filter(({ text }) => text !== said[0]?.text || text === '[]').map(({ name }) => name);
}
