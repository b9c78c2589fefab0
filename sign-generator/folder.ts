// Where the files go: all of them at once, or none.
import { mkdir, mkdtemp, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { SignFailure } from './failure.ts';
import { cli } from './text/cli.ts';

/** Removes the folders from `lowest` up to `highest`, as far as they are empty. */
async function removeEmpty(lowest: string, highest: string): Promise<void> {
  for (let at = lowest; at.length >= highest.length; at = dirname(at)) {
    await rmdir(at).catch(() => undefined);
  }
}

/**
 * Runs `make` with an empty folder, then moves the named files from it into `out`, replacing those of an earlier run and
 * nothing else. If anything fails, `out` is as before; if `out` did not exist, it does not exist. The empty folder lies
 * inside `out`, so that moving works even where `out` is a volume of its own. Throws a SignFailure if `out` cannot be
 * written to.
 */
export async function intoFolder(
  out: string,
  files: readonly string[],
  make: (folder: string) => Promise<void>,
): Promise<void> {
  const target = resolve(out);
  let created: string | undefined;
  let folder: string | undefined;
  try {
    created = await mkdir(target, { recursive: true });
    folder = await mkdtemp(join(target, '.signs-'));
    await make(folder);
    for (const file of files) await rename(join(folder, file), join(target, file));
    await rmdir(folder);
  } catch (error) {
    if (folder) await rm(folder, { recursive: true, force: true });
    if (created) await removeEmpty(target, created);
    if (error instanceof Error && 'syscall' in error)
      throw new SignFailure(cli.cannotWrite(target, error.message));
    throw error;
  }
}
