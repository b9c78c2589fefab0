// What the generator left in its folder: drafts, and files by their hashes.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const isDraft = (name: string): boolean => name.startsWith('.signs-');

/** The names of the drafts in a folder. */
export async function draftsIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).filter(isDraft);
}

/** Waits until there is a draft in a folder, with a file of that name if one is given. */
export async function draftAppears(folder: string, file?: string): Promise<void> {
  for (;;) {
    const [draft] = await draftsIn(folder);
    const files = draft === undefined ? [] : await readdir(join(folder, draft)).catch(() => []);
    if (draft !== undefined && (file === undefined || files.includes(file))) return;
    await setTimeout(2);
  }
}

/** The SHA-256 of every file in a folder but of those in drafts, by name. */
export async function hashesIn(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => !isDraft(name)).toSorted();
  const hash = async (name: string): Promise<[string, string]> => {
    const bytes = await readFile(join(folder, name));
    return [name, createHash('sha256').update(bytes).digest('hex')];
  };
  return Object.fromEntries(await Promise.all(names.map(hash)));
}
