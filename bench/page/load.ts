// How many pages a second the server sends, over HTTP with wrk, or with autocannon where wrk is not installed.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PAGE_PEERS } from './peers.ts';

const run = promisify(execFile);
const CONNECTIONS = 32;

export interface Speed {
  readonly pagesPerSecond: number;
  /** Pages a second of the server's own CPU time: what one core does. Null where nobody tells. */
  readonly pagesPerCore: number | null;
  /** Answers that were no page, and requests that failed. */
  readonly bad: number;
}

interface Said {
  readonly good: number;
  readonly bad: number;
  readonly seconds: number;
}

/** Whether the machine has wrk. */
export async function hasWrk(): Promise<boolean> {
  // It says its version, and then ends with 1.
  return run('wrk', ['--version']).then(
    () => true,
    ({ stdout = '' }: { stdout?: string }) => stdout.startsWith('wrk '),
  );
}

/** Asks for the paths for so long, in turn. */
export async function measureSpeed(
  url: string,
  cpuOf: () => number | null,
  paths: readonly string[],
  options: { readonly seconds: number; readonly warmup: number; readonly withWrk: boolean },
): Promise<Speed> {
  const all = paths.join(',');
  const send = (seconds: number) =>
    options.withWrk
      ? run('wrk', [
          '--threads',
          '1',
          '--connections',
          String(CONNECTIONS),
          '--duration',
          `${seconds}s`,
          '--script',
          join(import.meta.dirname, 'pages.lua'),
          url,
          '--',
          all,
        ])
      : run(process.execPath, [
          join(PAGE_PEERS, 'autocannon.mjs'),
          url,
          all,
          String(CONNECTIONS),
          String(seconds),
        ]);
  await send(options.warmup);
  const before = cpuOf();
  const { stdout } = await send(options.seconds);
  const after = cpuOf();
  const found = /^pages (\{.*\})$/m.exec(stdout)?.[1];
  if (found === undefined) throw new Error(`The load generator says nothing of its pages, but:\n${stdout}`);
  const { good, bad, seconds } = JSON.parse(found) as Said;
  const cpu = before === null || after === null ? null : after - before;
  return { pagesPerSecond: good / seconds, pagesPerCore: cpu === null ? null : good / cpu, bad };
}
