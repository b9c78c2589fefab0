// `npm run verify` as a process: its exit codes, where it says what, and another checkout, which it builds first.
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../server/foundation/project-root.ts';
import { newFolder } from '../support/temp-folder.ts';
import { changing, inBody, standBetween } from './between.ts';
import { siteToVerify } from './site.ts';

const site = siteToVerify();

function run(...words: string[]): Promise<{ code: unknown; out: string; err: string }> {
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', join(ROOT, 'client/verify/main.ts'), ...words];
    execFile(process.execPath, command, { cwd: ROOT }, (error, out, err) =>
      resolve({ code: error === null ? 0 : error.code, out, err }),
    );
  });
}

/** Without what somebody is told who waits long on a busy machine. */
const withoutWaiting = (err: string) => err.replaceAll(/^Still waiting for .*\n/gm, '');

/** A checkout whose own build leaves what is built here, and then does as it is told. */
function otherCheckout(then: string): string {
  const folder = newFolder('checkout');
  mkdirSync(join(folder, 'server'), { recursive: true });
  mkdirSync(join(folder, 'client', 'dist'), { recursive: true });
  const from = JSON.stringify(join(ROOT, 'client', 'dist'));
  writeFileSync(
    join(folder, 'server', 'prepare.mjs'),
    `import { appendFileSync, cpSync } from 'node:fs';
    console.log('Building the pages');
    cpSync(${from}, 'client/dist', { recursive: true });
    ${then}`,
  );
  return folder;
}

it('ends with 0 where all is the same, and with 1 where something differs', async () => {
  const { url, vote } = site();
  const [same, changed] = await Promise.all([
    run(url + vote),
    run((await changing(url, { '/worker.js': inBody('(', '( ') })) + vote),
  ]);
  expect([same.code, withoutWaiting(same.err)]).toEqual([0, '']);
  expect(same.out).toContain('All 21 are the same as the checkout builds.');
  expect([changed.code, withoutWaiting(changed.err)]).toEqual([1, '']);
  expect(changed.out).toMatch(/^differs +worker\.js/m);
});

it('takes the sign’s code apart from its site', async () => {
  const { url, vote } = site();
  const { code, out } = await run(url, '--code', vote.replace('/s/', ''));
  expect([code, out]).toEqual([0, expect.stringContaining(`enhance.js       in ${vote}`)]);
});

it('ends with 2 where the command line cannot be understood, and helps with 0', async () => {
  const [wrong, help] = await Promise.all([run('http://a.example'), run('--help')]);
  expect(wrong).toMatchObject({ code: 2, out: '' });
  expect(wrong.err).toContain('npm run verify -- --help says what it needs.');
  expect(help).toMatchObject({ code: 0, err: '' });
});

it('ends with 3 where nothing could be compared, and tells whoever waits what for', async () => {
  const empty = await standBetween((_request, response) => {
    setTimeout(() => response.writeHead(404).end(), 2_500);
  });
  const { code, out, err } = await run(`${empty}/s/422519585`);
  expect([code, out]).toEqual([3, '']);
  const at = `${empty}/integrity.json`;
  expect(err.split('\n').slice(0, 2)).toEqual([`Still waiting for ${at}`, `${at} answers 404.`]);
});

it('compares with another checkout, which is built first', async () => {
  const { url, vote } = site();
  const [same, other, broken, none] = await Promise.all([
    run(url + vote, '--checkout', otherCheckout('')),
    run(url + vote, '--checkout', otherCheckout("appendFileSync('client/dist/worker.js', ' ');")),
    run(url + vote, '--checkout', otherCheckout('process.exit(1);')),
    run(url + vote, '--checkout', newFolder('nothing')),
  ]);
  expect([same.code, withoutWaiting(same.err)]).toEqual([0, 'Building the pages\n']);
  expect(other.out).toMatch(/^differs +worker\.js +at \/worker\.js$/m);
  expect([broken.code, none.code]).toEqual([3, 3]);
  expect(broken.err).toContain('could not be built.');
  expect(none.err).toContain('is no checkout of Kazva');
});
