// Runs a script that calls curl, and reads the answers that it prints; where there is no curl, by one of our own.
import { execFile, spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What an API answered. */
export interface Answer {
  readonly data?: unknown;
  readonly errors?: unknown;
  readonly extensions?: unknown;
}

/** The answers, a line each. `settings` are the script's variables. */
export async function runScript(
  script: string,
  settings: Readonly<Record<string, string>>,
): Promise<readonly Answer[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kazva-curl-'));
  try {
    if (spawnSync('curl', ['--version']).error) await standIn(folder);
    const env = { ...process.env, ...settings, PATH: `${folder}:${process.env['PATH'] ?? ''}` };
    const { stdout } = await promisify(execFile)('sh', [script], { env });
    return stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Answer);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A bare machine has no curl: puts a program of its name there that understands what the examples say to it. */
async function standIn(folder: string): Promise<void> {
  const file = join(folder, 'curl');
  const program = join(import.meta.dirname, 'curl.mjs');
  await writeFile(
    file,
    `#!/bin/sh\nexec ${JSON.stringify(process.execPath)} ${JSON.stringify(program)} "$@"\n`,
  );
  await chmod(file, 0o755);
}
