// The thread that starts processes: where it fails, whoever speaks with a process of it hears why, and the next one is started.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { launch, type Launch } from '../../../server/foundation/child-process/launch.ts';
import { ROOT } from '../../../server/foundation/project-root.ts';
import { processesNaming, until } from '../../support/watched.ts';

const SILENT: Launch = {
  file: join(import.meta.dirname, 'silent.mjs'),
  args: [],
  nice: 3,
  options: { cwd: ROOT, env: {}, execArgv: [] },
};
const left = () => processesNaming('child-process/silent');

/** How it ended. */
const endOf = (wanted: Launch): Promise<unknown> =>
  new Promise((resolve) => void launch(wanted, { hear: () => undefined, end: resolve }));

it('a process that is killed is gone when that resolves, and what was said to it is over', async () => {
  let ended: unknown = null;
  const launched = launch(SILENT, { hear: () => undefined, end: (how) => (ended = how) });
  await until(() => left().length === 1);
  await launched.kill();
  expect(ended).toBe('SIGKILL');
  expect(left()).toEqual([]);
  // Nobody hears it, and nobody waits for that.
  await launched.say(Buffer.from('x'));
  await launched.kill();
});

it('one that cannot begin says so', async () => {
  const options = { ...SILENT.options, cwd: join(SILENT.file, 'no-folder') };
  expect(await endOf({ ...SILENT, options })).toMatchObject({ code: 'ENOTDIR' });
});

it('where the thread fails, everybody hears why, and the next process begins by another one', async () => {
  const other = endOf(SILENT);
  await until(() => left().length === 1);
  const options = { ...SILENT.options, execArgv: ['\0'] };
  expect(await endOf({ ...SILENT, options })).toBeInstanceOf(TypeError);
  expect(await other).toBeInstanceOf(TypeError);
  // Nobody listens to it any more, so it ends.
  await until(() => left().length === 0);
  let ended: unknown = null;
  const next = launch(SILENT, { hear: () => undefined, end: (how) => (ended = how) });
  await until(() => left().length === 1);
  await next.kill();
  expect(ended).toBe('SIGKILL');
});

it('of a server that is nicer than its children would be, they are as nice as it', () => {
  // Whoever is not root may not take it back, so it is tried in a process of its own.
  const program = `import { getPriority, setPriority } from 'node:os';
    import { launch } from './server/foundation/child-process/launch.ts';
    import { processesNaming, until } from './test/support/watched.ts';
    setPriority(10);
    const silent = { ...${JSON.stringify(SILENT)}, args: ['nicer'] };
    const child = launch(silent, { hear: () => undefined, end: () => undefined });
    const pid = () => Number.parseInt(processesNaming('silent.mjs nicer')[0] ?? '', 10);
    await until(() => pid() > 0);
    await until(() => getPriority(pid()) !== 0);
    process.stdout.write(String(getPriority(pid())));
    await child.kill();
    process.exit(0);`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', program];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: '10', stderr: '' });
});
