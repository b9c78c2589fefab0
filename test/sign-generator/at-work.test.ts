// Who else writes into a folder: a run at work is not disturbed, and what one left that is gone is cleared away.
import { closeSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPipe } from '../../sign-generator/alive.ts';
import { command } from './command.ts';
import { earlierJob, orderOf } from './earlier-job.ts';
import { draftsIn, hashesIn } from './output-folder.ts';

test('whoever is at work is not disturbed, whatever number its process has in its container; who is gone is cleared away', async () => {
  const { out, earlier } = await earlierJob();
  const words = [...(await orderOf(1, 5, ['--volume', '2'])), '--out', out];
  const draft = join(out, '.signs-99999999-other');
  await mkdir(draft);
  const pipe = openPipe(join(draft, '.at-work'));
  expect(await command(words)).toMatchObject({ status: 1 });
  expect([await draftsIn(out), await hashesIn(out)]).toEqual([['.signs-99999999-other'], earlier]);
  closeSync(pipe);
  await mkdir(join(out, `.signs-${process.pid}-before`));
  expect(await command(words)).toMatchObject({ status: 0 });
  expect([await draftsIn(out), await hashesIn(out)]).toEqual([[], earlier]);
});
