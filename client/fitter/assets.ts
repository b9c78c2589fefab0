// The built style and script that stand inside the page of a round.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export interface MountAssets {
  readonly style: string;
  readonly script: string;
  /** The address of what draws streets below the picture of a round. */
  readonly streets: string;
}

/** Those of a build folder. Fails if one is missing, or could end its own element early. */
export async function readMountAssets(folder: string): Promise<MountAssets> {
  const [style, script, names] = await Promise.all([
    readFile(path.join(folder, 'mount.css'), 'utf8'),
    readFile(path.join(folder, 'mount.js'), 'utf8'),
    readdir(path.join(folder, 'assets')),
  ]);
  if (/<\/|<!--/.test(style + script))
    throw new Error(`The built files in ${folder} cannot stand inside a page.`);
  const streets = names.find((name) => /^round-streets-[^.]+\.js$/.test(name));
  if (streets === undefined) throw new Error(`Nothing in ${folder} draws streets.`);
  return { style: style.trim(), script: script.trim(), streets: `/assets/${streets}` };
}
