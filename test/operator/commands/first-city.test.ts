// docs/first-city.md, command by command as it stands: from the template to a live city whose signs lead to its vote page.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { newFolder } from '../../support/temp-folder.ts';
import { freePort, until } from '../../support/watched.ts';
import { processesIn } from '../../http/process/started.ts';

const ROOT = join(import.meta.dirname, '../../..');
const BLOCK = /^```sh\n# in the checkout(.*)\n(.+)\n```$/gm;

/** What a checkout has of its own once something ran in it. */
const WRITTEN = new Set(['.git', 'var', 'var-keys', 'signs']);

/** A folder with all that the checkout has, in which a command may write beside it. */
function checkout(): string {
  const folder = newFolder('checkout');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(ROOT))
    if (!WRITTEN.has(name)) symlinkSync(join(ROOT, name), join(folder, name));
  return folder;
}

it('sets a city up, starts, prints its signs, and a citizen finds the vote page', async () => {
  const folder = checkout();
  const port = await freePort();
  const [dataDir, keysDir] = [join(folder, 'var'), join(folder, 'var-keys')];
  const { PATH = '', HOME = '', TMPDIR = '/tmp' } = process.env;
  const settings = { DATA_DIR: dataDir, KEYS_DIR: keysDir, PORT: port, DEMO: '0', LANG: 'bg_BG.UTF-8' };
  const give = (line: string) => {
    // The port alone is another one, since others may have theirs.
    const child = spawn('sh', ['-c', line.replace(':4000', `:${port}`)], {
      cwd: folder,
      env: { PATH, HOME, TMPDIR, ...settings },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
    const ended = new Promise<number | null>((resolve) => void child.once('close', resolve));
    return { child, printed: () => printed, ended };
  };

  const said: string[] = [];
  for (const [, where, line = ''] of readFileSync(join(ROOT, 'docs/first-city.md'), 'utf8').matchAll(BLOCK)) {
    const { child, printed, ended } = give(line);
    if (where === ', goes on running') {
      onTestFinished(async () => {
        process.kill(-(child.pid ?? NaN), 'SIGTERM');
        await ended;
        await until(() => processesIn(dataDir).length === 0);
      });
      await until(() => printed().includes('API explorer') || child.exitCode !== null);
    } else expect([line, await ended, printed()]).toEqual([line, 0, printed()]);
    said.push(printed());
  }

  expect(said).toHaveLength(6);
  const [, dry, done, appointed] = said;
  expect(dry).toMatch(/^ +12 места: 12 нови\nНищо не е записано\./m);
  expect(dry).not.toContain('В таблицата няма');
  expect(done).toMatch(/\/members\/invitation#[\w-]{43}$/m);
  expect(appointed).toMatch(/\/operator\/appointment#[\w-]{43}$/m);
  expect(readdirSync(join(dataDir, 'letters'))).toHaveLength(1);
  const signs = readdirSync(join(folder, 'signs'));
  expect(signs).toEqual(expect.arrayContaining(['signs-a5-001.pdf', 'manifest.csv']));
  const codes = readFileSync(join(folder, 'signs', 'manifest.csv'), 'utf8').match(/\/S\/\d{9}/g) ?? [];
  expect(codes).toHaveLength(12);
  const page = async (path: string) => {
    const response = await fetch(`http://localhost:${port}${path}`);
    return [response.status, await response.text()];
  };
  expect(await page(codes[0] ?? '')).toEqual([200, expect.stringContaining('Чирпан')]);
  expect(await page('/results/chirpan')).toEqual([200, expect.stringContaining('Чирпан')]);
});
