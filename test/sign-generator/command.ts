// The sign generator's command, run in this process with its words caught.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../sign-generator/run.ts';
import { SLUG, startApi, TOKEN } from './api.ts';
import type { Handler } from './api.ts';
import { temporaryFolder } from './temporary.ts';

/** Returns the exit status and what was said on both streams. */
export async function command(
  words: readonly string[],
  { dataFolder = '/nowhere', signal }: { dataFolder?: string; signal?: AbortSignal } = {},
) {
  const said = { out: '', error: '' };
  const terminal = {
    out: (text: string) => void (said.out += text),
    error: (text: string) => void (said.error += text),
    isScreen: false,
    now: () => performance.now(),
  };
  return { status: await run(words, dataFolder, terminal, signal), ...said };
}

/** Runs the command against an API that answers so, into a folder that does not exist yet. */
export async function runAgainst(handler: Handler, more: readonly string[] = []) {
  const folder = await temporaryFolder();
  const api = await startApi(handler);
  const out = join(folder, 'new', 'signs');
  const words = ['--municipality', SLUG, '--api', api, '--token', TOKEN, '--out', out, ...more];
  return { ...(await command(words)), folder: out, left: await readdir(folder) };
}
