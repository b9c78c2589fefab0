// The built style and script that stand inside the page of a round.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export interface MountAssets {
  readonly style: string;
  readonly script: string;
}

/** Those of a build folder. Fails if one is missing, or could end its own element early. */
export async function readMountAssets(folder: string): Promise<MountAssets> {
  const [style, script] = await Promise.all([
    readFile(path.join(folder, 'mount.css'), 'utf8'),
    readFile(path.join(folder, 'mount.js'), 'utf8'),
  ]);
  if (/<\/|<!--/.test(style + script))
    throw new Error(`The built files in ${folder} cannot stand inside a page.`);
  return { style: style.trim(), script: script.trim() };
}
