// Tests of the command as a process: exit status, streams, Ctrl-C.
import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { decodePdfPage } from '../support/pdf.ts';
import { A5_FILE } from './made.ts';
import { SLUG, serveSigns, startApi, TOKEN } from './api.ts';
import { sampleSign } from './samples.ts';
import { temporaryFolder } from './temporary.ts';

const BIN = fileURLToPath(new URL('../../sign-generator/dist/bin.js', import.meta.url));

function start(words: readonly string[]) {
  const child = spawn(process.execPath, [BIN, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  return { child, end: async () => ({ status: await ended, out: (await said)[0], error: (await said)[1] }) };
}

test('makes a sign that a phone reads', async () => {
  const out = await temporaryFolder();
  const sign = sampleSign();
  const api = await startApi(serveSigns([sign]));
  const { status, error } = await start([
    '--municipality',
    SLUG,
    '--token',
    TOKEN,
    '--api',
    api,
    '--out',
    out,
  ]).end();
  expect([status, error]).toEqual([0, expect.stringContaining('1 of 1 codes read back')]);
  expect(await decodePdfPage(join(out, A5_FILE), 1)).toBe(sign.url);
});

test('wrong usage ends with status 2', async () => {
  expect(await start([]).end()).toEqual({
    status: 2,
    out: '',
    error: 'The option --municipality (or --from) is missing. See --help.\n',
  });
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s while the API is silent: one sentence, status 1, nothing written',
  async (signal) => {
    const folder = await temporaryFolder();
    let asked = () => {};
    const question = new Promise<void>((resolve) => (asked = resolve));
    const api = await startApi(() => asked());
    const command = start([
      '--municipality',
      SLUG,
      '--token',
      TOKEN,
      '--api',
      api,
      '--out',
      join(folder, 'out'),
    ]);
    await question;
    command.child.kill(signal);
    expect(await command.end()).toEqual({ status: 1, out: '', error: 'Stopped; nothing was written.\n' });
    expect(await readdir(folder)).toEqual([]);
  },
);
