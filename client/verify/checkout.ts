// Builds another checkout, as its own npm start would.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { NotCompared } from './ask.ts';

/** What it says as it builds goes where errors go. Throws NotCompared where it cannot be built. */
export async function buildCheckout(folder: string): Promise<void> {
  const prepare = join(folder, 'server', 'prepare.mjs');
  await access(prepare).catch((error: unknown) => {
    throw new NotCompared(`${folder} is no checkout of Kazva: it has no server/prepare.mjs.`, {
      cause: error,
    });
  });
  const built = spawn(process.execPath, [prepare], {
    cwd: folder,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  const [code] = (await once(built, 'exit')) as [number | null];
  if (code !== 0) throw new NotCompared(`${folder} could not be built.`);
}
