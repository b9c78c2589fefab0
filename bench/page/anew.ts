// How many vote pages a second of its CPU time the server makes anew: each is asked for once, when nothing is kept of it any more.
import { setTimeout as sleep } from 'node:timers/promises';
import { FORGOTTEN_MS } from '../guard/pages.ts';
import type { Speed } from './load.ts';

const CONNECTIONS = 32;

interface Pass {
  readonly good: number;
  readonly bad: number;
  readonly seconds: number;
  readonly cpu: number | null;
}

/** Asks for each path once, some at a time, until the time is up. */
async function passOnce(
  url: string,
  cpuOf: () => number | null,
  paths: readonly string[],
  seconds: number,
): Promise<Pass> {
  await sleep(FORGOTTEN_MS);
  let [good, bad] = [0, 0];
  const before = cpuOf();
  const began = performance.now();
  const taken = (): number => (performance.now() - began) / 1_000;
  const left = paths.values();
  const ask = async (): Promise<void> => {
    for (const path of left) {
      if (taken() > seconds) return;
      const response = await fetch(url + path);
      await response.arrayBuffer();
      if (response.status === 200) good += 1;
      else bad += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, ask));
  const after = cpuOf();
  return { good, bad, seconds: taken(), cpu: before === null || after === null ? null : after - before };
}

/** Passes over the paths, after one that warms up, for so long together. */
export async function measureAnew(
  url: string,
  cpuOf: () => number | null,
  paths: readonly string[],
  options: { readonly seconds: number; readonly warmup: number },
): Promise<Speed> {
  await passOnce(url, cpuOf, paths, options.warmup);
  const passes: Pass[] = [];
  const sum = (of: (pass: Pass) => number): number => passes.reduce((all, pass) => all + of(pass), 0);
  const taken = (): number => sum(({ seconds }) => seconds);
  while (taken() < options.seconds) passes.push(await passOnce(url, cpuOf, paths, options.seconds - taken()));
  const good = sum((pass) => pass.good);
  const isTold = passes.every(({ cpu }) => cpu !== null);
  return {
    pagesPerSecond: good / taken(),
    pagesPerCore: isTold ? good / sum(({ cpu }) => cpu ?? 0) : null,
    bad: sum((pass) => pass.bad),
  };
}
