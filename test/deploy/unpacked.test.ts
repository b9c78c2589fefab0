// A bundle as somebody uses it who has only Node: unpacked in a folder with nothing above it, it starts, takes a vote and makes a sign.
import { execFile, execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { processesIn } from '../http/process/started.ts';
import { newFolder } from '../support/temp-folder.ts';
import { freePort, until } from '../support/watched.ts';

const ROOT = join(import.meta.dirname, '../..');
const exec = promisify(execFile);
const { PATH = '', HOME = '', TMPDIR = '/tmp' } = process.env;
const ENV = { PATH, HOME, TMPDIR };

/** The folder of the unpacked bundle, and its archive. */
async function unpack() {
  const folder = newFolder('bundle');
  mkdirSync(folder, { mode: 0o755 });
  await exec('npm', ['run', '--silent', 'bundle', '--', '--to', folder], { cwd: ROOT, env: ENV });
  const [archive = '', sum = ''] = readdirSync(folder).toSorted();
  execFileSync('tar', ['xzf', join(folder, archive), '-C', folder]);
  return {
    folder: join(folder, archive.replace('.tar.gz', '')),
    archive: join(folder, archive),
    sum: join(folder, sum),
  };
}

it('starts from nothing but itself, takes a vote, makes a sign, and says what it is made of', async () => {
  const { folder, archive, sum } = await unpack();
  const digest = createHash('sha256').update(readFileSync(archive)).digest('hex');
  expect(readFileSync(sum, 'utf8')).toContain(digest);
  const bill = JSON.parse(readFileSync(join(folder, 'sbom.cdx.json'), 'utf8'));
  const named = bill.components.map(({ name }: { name: string }) => name);
  const modules = join(folder, 'node_modules');
  const shipped = readdirSync(modules).flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`) : [name],
  );
  expect(shipped).toEqual(expect.arrayContaining(['graphql', 'pg', 'pdfkit']));
  expect(shipped.filter((name) => !name.startsWith('.') && !named.includes(name))).toEqual([]);
  expect(named).not.toContain('vitest');
  expect({ ...bill.metadata, serialNumber: bill.serialNumber }).not.toHaveProperty('timestamp');
  // Nothing in it knows where it was made.
  expect(spawnSync('grep', ['-rlF', '-e', ROOT, folder], { encoding: 'utf8' }).stdout).toBe('');

  const port = await freePort();
  const url = `http://localhost:${port}`;
  const npm = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...ENV, PORT: port },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let isOver = false;
  onTestFinished(() => void (isOver || process.kill(-(npm.pid ?? NaN), 'SIGKILL')));
  let printed = '';
  for (const stream of [npm.stdout, npm.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  await until(() => printed.includes('API explorer'));

  const page = /http:\/\/localhost:\d+\/S\/\d+/.exec(printed)?.[0] ?? '';
  expect(await (await fetch(page)).text()).toContain('<form');
  const out = newFolder('signs');
  await exec(
    'npm',
    [
      'run',
      '--silent',
      'signs',
      '--',
      '--municipality',
      'stara-zagora',
      '--location',
      '2',
      '--out',
      out,
      '--api',
      url,
    ],
    { cwd: folder, env: ENV },
  );
  const pdfs = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.pdf'),
  );
  expect(pdfs.length).toBeGreaterThan(0);
  for (const pdf of pdfs) expect(statSync(join(out, pdf)).size).toBeGreaterThan(1_000);
  npm.kill('SIGTERM');
  expect(await once(npm, 'exit')).toEqual([0, null]);
  await until(() => processesIn(join(folder, 'var')).length === 0);
  isOver = true;
});
