// People who read while others vote: pages and the API, one after the other, with what each waited.
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { lastYear } from '../aggregates/dashboard.ts';
import { DASHBOARD, post } from '../aggregates/over-http.ts';

export interface Readers {
  /** Milliseconds, of each that was answered; failures are told by `failed`. */
  readonly waits: readonly number[];
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
  const steps: readonly (() => Promise<unknown>)[] = [
    () => get(`/s/${anyCode()}`),
    () => get(`/results/${slug}`),
    () => get(`/results/${slug}?period=${lastYear().to.slice(0, 7)}`),
    () => get('/explore'),
    () => post(url, DASHBOARD, { city: slug, ...lastYear() }),
  ];
  const waits: number[] = [];
  let failed = 0;
  let isReading = true;
  const reading = (async () => {
    for (let turn = 0; isReading; turn += 1) {
      const start = performance.now();
      try {
        await steps[turn % steps.length]?.();
        waits.push(performance.now() - start);
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
