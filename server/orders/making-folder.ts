// Where makings lie: a private folder of this process, which takes away what processes left behind that are gone.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Makes an empty folder within `parent` that nobody else may look into, named by this process. */
export async function openMakingFolder(parent: string): Promise<string> {
  await mkdir(parent, { recursive: true, mode: 0o700 });
  const own = String(process.pid);
  // A folder with this process's number is of one that is gone, as in a container, where each start gets the same.
  for (const name of await readdir(parent))
    if (name === own || !isAlive(Number(name)))
      await rm(join(parent, name), { recursive: true, force: true });
  const folder = join(parent, own);
  await mkdir(folder, { mode: 0o700 });
  return folder;
}
