// Where the house stands: the folder of package.json, whether its source runs or what was built of it.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('There is no package.json above the server.');
  return findRoot(above);
}

/** The absolute path of the folder. */
export const ROOT = findRoot(import.meta.dirname);
