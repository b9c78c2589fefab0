// A copy of a committed folder that a test may spoil.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listMunicipalityFolders } from '../../../server/operator/seed/folder.ts';

type Replace = (found: string, ...groups: string[]) => string;

export interface FolderCopy {
  readonly path: string;
  /** Replaces the first match in a file; a text that is not there is the test's mistake. */
  edit(file: string, from: string | RegExp, to: string | Replace): void;
  remove(): void;
}

/** A copy of the folder of the city with the slug. */
export function copyFolder(slug: string): FolderCopy {
  const folder = mkdtempSync(path.join(tmpdir(), 'kazva-folder-'));
  cpSync(cityFolder(slug), folder, { recursive: true });
  return {
    path: folder,
    edit(file, from, to) {
      const place = path.join(folder, file);
      const text = readFileSync(place, 'utf8');
      const edited = text.replace(from, typeof to === 'string' ? () => to : to);
      if (edited === text) throw new Error(`${file} has no ${from}`);
      writeFileSync(place, edited);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** The committed folder of the city with the slug. */
export function cityFolder(slug: string): string {
  const folder = listMunicipalityFolders().find((candidate) => path.basename(candidate) === slug);
  if (folder === undefined) throw new Error(`There is no folder ${slug}.`);
  return folder;
}
