// The built style and script that stand inside the page of a mystery client.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export interface ChecklistAssets {
  readonly style: string;
  readonly script: string;
}

/** Those of a build folder. Fails if one is missing, or could end its own element early. */
export async function readChecklistAssets(folder: string): Promise<ChecklistAssets> {
  const [style, script] = await Promise.all([
    readFile(path.join(folder, 'checklist.css'), 'utf8'),
    readFile(path.join(folder, 'checklist.js'), 'utf8'),
  ]);
  if (/<\/|<!--/.test(style + script))
    throw new Error(`The built files in ${folder} cannot stand inside a page.`);
  return { style: style.trim(), script: script.trim() };
}
