// Where the files go: all of them at once, or none.
import { closeSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isPipeOpen, openPipe } from '../alive.ts';
import { SignFailure } from '../failure.ts';
import { cli } from '../text/cli.ts';

/** Removes the folders from `lowest` up to `highest`, as far as they are empty. */
async function removeEmpty(lowest: string, highest: string): Promise<void> {
  for (let at = lowest; at.length >= highest.length; at = dirname(at)) {
    await rmdir(at).catch(() => undefined);
  }
}

const DRAFT = '.signs-';
/** In each draft: open for as long as its run is at work. */
const PIPE = '.at-work';

/**
 * Removes what runs left behind that were killed. Throws a SignFailure if one is at work, in whatever container: files of two
 * runs would mix.
 */
async function clearDrafts(target: string, own: string): Promise<void> {
  for (const name of await readdir(target)) {
    if (!name.startsWith(DRAFT) || name === own) continue;
    if (isPipeOpen(join(target, name, PIPE))) throw new SignFailure(cli.otherRun(target, name));
    await rm(join(target, name), { recursive: true, force: true });
  }
}

/**
 * Runs `make` with an empty folder, then moves all files that it made into `out`, `last` after all others: where it stands, the
 * rest is there. Of an earlier run the files are replaced or removed for which `isOurs` holds, `last` before all others;
 * anything else in `out` is left alone. If making fails, `out` is as before; if it did not exist, it does not exist. A process
 * that dies leaves `out` as before, or without `last`, and its own folder for the next run to remove. That folder lies
 * inside `out`, so that moving works even where `out` is a volume of its own. Throws a SignFailure if `out` cannot be
 * written to, or another run is writing to it.
 */
export async function intoFolder(
  out: string,
  { last, isOurs }: { readonly last: string; readonly isOurs: (name: string) => boolean },
  make: (folder: string) => Promise<void>,
): Promise<void> {
  const target = resolve(out);
  let created: string | undefined;
  let folder: string | undefined;
  let pipe: number | undefined;
  try {
    created = await mkdir(target, { recursive: true });
    folder = await mkdtemp(join(target, DRAFT));
    pipe = openPipe(join(folder, PIPE));
    await clearDrafts(target, basename(folder));
    await make(folder);
    const made = (await readdir(folder)).filter((name) => name !== PIPE);
    const old = await readdir(target, { withFileTypes: true });
    const replaced = old.filter(({ name }) => isOurs(name) || made.includes(name));
    const obstacle = replaced.find((entry) => !entry.isFile());
    if (obstacle) throw new SignFailure(cli.cannotReplace(join(target, obstacle.name)));
    await rm(join(target, last), { force: true });
    for (const { name } of replaced) await rm(join(target, name), { force: true });
    for (const name of [...made.filter((each) => each !== last), last])
      await rename(join(folder, name), join(target, name));
    await rm(folder, { recursive: true });
  } catch (error) {
    if (folder) await rm(folder, { recursive: true, force: true });
    if (created) await removeEmpty(target, created);
    if (error instanceof Error && 'syscall' in error)
      throw new SignFailure(cli.cannotWrite(target, error.message));
    throw error;
  } finally {
    if (pipe !== undefined) closeSync(pipe);
  }
}
