// `npm run libraries`: asks npm's registry when each library of docs/libraries.md was released, and writes that there.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagesIn, withReleases, type Releases } from './library-rows.ts';

const root = join(import.meta.dirname, '..', '..');
const paper = join(root, 'docs', 'libraries.md');

/** One at a time: a registry is asked for some dozens of packages, and no list of its own. */
function ask(name: string): Releases {
  const said = execFileSync('npm', ['view', name, 'version', 'time', '--json'], { encoding: 'utf8' });
  const { version, time } = JSON.parse(said) as { version: string; time: Record<string, string> };
  return { newest: version, days: time };
}

const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
) as Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>;
const text = readFileSync(paper, 'utf8');
const names = new Set(text.split('\n').flatMap(packagesIn));
const releases = new Map([...names].map((name) => [name, ask(name)]));
const versions = { ...optionalDependencies, ...devDependencies, ...dependencies };
writeFileSync(paper, withReleases(text, versions, releases));
