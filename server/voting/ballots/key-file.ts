// Reads, writes and deletes the file of a private half, or of a note on it: what is said to be done has reached the disk.
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { nullWhereGone } from '../../foundation/file-error.ts';

/** Makes the file with this content, whole or not at all. */
export async function create(path: string, content: string | Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  await syncFolder(dirname(path));
}

/** Puts the content under this name in one step, over whatever is there. */
export async function put(path: string, content: Buffer): Promise<void> {
  // One name, so that what a killed process left is finished by the next, and no private half stays in a file of its own.
  const unfinished = `${path}.unfinished`;
  await rm(unfinished, { force: true });
  await create(unfinished, content);
  await rename(unfinished, path);
  await syncFolder(dirname(path));
}

/** Deletes the file, overwritten first. */
export async function destroy(path: string): Promise<void> {
  if (!(await isThere(path))) return;
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    await file.write(Buffer.alloc(size));
    await file.sync();
  } finally {
    await file.close();
  }
  await rm(path, { force: true });
  await syncFolder(dirname(path));
}

/** What the file says; null where there is none. */
export async function findContent(path: string): Promise<Buffer | null> {
  return readFile(path).catch(nullWhereGone);
}

/** Whether there is such a file. */
export async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(nullWhereGone)) !== null;
}

/** Brings the names in the folder to the disk. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
