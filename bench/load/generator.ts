// Sends a plan's votes: with wrk, or with autocannon where wrk is not installed.
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseLoad, printLua, type Load, type Plan } from './plan.ts';

const run = promisify(execFile);

export interface Generator {
  /** Name and version. */
  readonly name: string;
  readonly send: (plan: Plan) => Promise<Load>;
}

/** wrk sends nothing in this last second: every vote that it sent is answered in it, so that both sides can be compared. */
const DRAIN_SECONDS = 1;

/** A program that reads a plan as JSON, and sends it by autocannon of the version. */
export interface Autocannon {
  readonly program: string;
  readonly version: string;
}

/** wrk; null, and a word of it, where it is not installed. */
export function findWrk(): Generator | null {
  const name = wrkVersion();
  if (name !== null) return { name, send: sendByWrk };
  console.log('wrk is not installed (Debian: apt-get install wrk).');
  return null;
}

/** wrk, where it is installed; else autocannon. */
export function findGenerator({ program, version }: Autocannon): Generator {
  const wrk = findWrk();
  if (wrk !== null) return wrk;
  console.log('autocannon takes its place.');
  return { name: `autocannon ${version}`, send: (plan) => sendByAutocannon(program, plan) };
}

function wrkVersion(): string | null {
  try {
    execFileSync('wrk', ['--version'], { stdio: 'pipe' });
    return 'wrk';
  } catch (error) {
    // It says its version, and then ends with 1.
    const { stdout } = error as { stdout?: Buffer };
    return /^wrk \S+/.exec(String(stdout ?? ''))?.[0] ?? null;
  }
}

async function sendByWrk(plan: Plan): Promise<Load> {
  const { port, connections, seconds } = plan;
  return withFile('plan.lua', printLua(plan), async (file) => {
    const { stdout } = await run('wrk', [
      '--threads',
      '1',
      '--connections',
      String(connections),
      '--timeout',
      '10s',
      '--duration',
      `${seconds + DRAIN_SECONDS}s`,
      '--script',
      join(import.meta.dirname, 'votes.lua'),
      `http://127.0.0.1:${port}`,
      '--',
      file,
    ]);
    return parseLoad(stdout, seconds);
  });
}

async function sendByAutocannon(program: string, plan: Plan): Promise<Load> {
  return withFile('plan.json', JSON.stringify(plan), async (file) => {
    const { stdout } = await run(process.execPath, [program, file]);
    return parseLoad(stdout, plan.seconds);
  });
}

async function withFile<T>(name: string, text: string, work: (file: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'load-'));
  try {
    writeFileSync(join(folder, name), text);
    return await work(join(folder, name));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
