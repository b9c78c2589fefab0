// The thread that starts processes: where it fails, whoever speaks with a process of it hears why, and the next one is started.
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
