// People who read while others vote: pages and the API, one after the other, with what each waited.
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { lastYear } from '../aggregates/dashboard.ts';
import { DASHBOARD, post } from '../aggregates/over-http.ts';

export interface Readers {
  /** Milliseconds, of each that was answered, by what was read; failures are told by `failed`. */
  readonly waits: Readonly<Record<string, readonly number[]>>;
  readonly failed: () => number;
  readonly stop: () => Promise<void>;
}

const PAUSE_MS = 100;

/** Sends one reader through the city, a page every tenth of a second. */
export function sendReaders(url: string, slug: string, codes: readonly string[]): Readers {
  const get = async (path: string): Promise<void> => {
    const response = await fetch(`${url}${path}`);
    await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  };
  const anyCode = (): string => codes[randomInt(codes.length)] ?? '';
  const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['sign', () => get(`/s/${anyCode()}`)],
    ['results', () => get(`/results/${slug}`)],
    ['month', () => get(`/results/${slug}?period=${lastYear().to.slice(0, 7)}`)],
    ['explorer', () => get('/explore')],
    ['dashboard', () => post(url, DASHBOARD, { city: slug, ...lastYear() })],
  ];
  const waits: Record<string, number[]> = Object.fromEntries(steps.map(([name]) => [name, []]));
  let failed = 0;
  let isReading = true;
  const reading = (async () => {
    for (const [name, read] of endlessly(steps)) {
      if (!isReading) return;
      const start = performance.now();
      try {
        await read();
        waits[name]?.push(performance.now() - start);
      } catch (error) {
        failed += 1;
        console.log(String(error));
      }
      await sleep(PAUSE_MS);
    }
  })();
  return {
    waits,
    failed: () => failed,
    stop: async () => {
      isReading = false;
      await reading;
    },
  };
}

function* endlessly<Item>(items: readonly Item[]): Generator<Item> {
  for (;;) yield* items;
}
