// What pages of citizens, fitters and print shops run and are drawn by, as it is served: bytes and hashes.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** They stand inside pages, without white space around them. */
const INSIDE = [
  'style.css',
  'results.css',
  'report.css',
  'desk.css',
  'display.css',
  'print.css',
  'request.css',
  'mount.css',
  'checklist.css',
  'enhance.js',
  'tablet.js',
  'turns.js',
  'request.js',
  'mount.js',
  'checklist.js',
] as const;
/** They have an address of their own. */
export const WORKERS = ['worker.js', 'mount-worker.js', 'checklist-worker.js'] as const;

export type FileName = (typeof INSIDE | typeof WORKERS)[number];

/** Every file by its name, as it is served. */
export type ServedFiles = Readonly<Record<FileName, Buffer>>;

/** A file as `/integrity.json` names it. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256, written as in a page's content security policy. */
  readonly integrity: string;
}

/** What `/integrity.json` holds. */
export interface Integrity {
  /** The commit that was built; null: nobody knows. */
  readonly commit: string | null;
  /** Whether what was built differs from it. */
  readonly isChanged: boolean;
  readonly files: readonly NamedFile[];
}

/** The hash of a text or a file, as a content security policy has it. */
export function integrityOf(body: Buffer | string): string {
  return `sha256-${createHash('sha256').update(body).digest('base64')}`;
}

/** The files of a build folder as they are served. Fails where one is missing. */
export async function readServed(folder: string): Promise<ServedFiles> {
  const inside = INSIDE.map(async (name) => {
    const text = await readFile(join(folder, name), 'utf8');
    return [name, Buffer.from(text.trim())] as const;
  });
  const workers = WORKERS.map(async (name) => [name, await readFile(join(folder, name))] as const);
  // Every name has a file, or one of them has failed.
  return Object.fromEntries(await Promise.all([...inside, ...workers])) as Record<FileName, Buffer>;
}

/** The files as they are named, in the order in which they were read. */
export function nameFiles(files: ServedFiles): NamedFile[] {
  return Object.entries(files).map(([name, body]) => ({
    name,
    bytes: body.length,
    integrity: integrityOf(body),
  }));
}
