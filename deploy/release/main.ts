// `npm run release`: a version gets its day in the changelog, its bundle, a commit and a tag.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '../../server/foundation/failure.ts';
import { datedIn, mayFollow } from './version.ts';

const HELP = `npm run release -- VERSION

Makes the version of what stands in this checkout: its day in CHANGELOG.md, its number in package.json and package-lock.json, the bundle in
var/release, then a commit and an annotated tag vVERSION with what the changelog says of it. Nothing leaves this machine: what to push is
printed. Where anything fails the files are as they were, and there is no commit and no tag.

It refuses a checkout with changes that are not committed, a version that is not above the last one, and one of which the changelog says
nothing under "## [VERSION] - Unreleased".

Exit codes: 0 made, 1 not, 2 the command line cannot be understood.`;

const FILES = ['CHANGELOG.md', 'package.json', 'package-lock.json'];

function release(version: string, root: string): void {
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  const { version: current } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  if (!mayFollow(version, current)) throw new Failure(`${version} does not follow ${current}.`);
  const tag = `v${version}`;
  if (git('tag', '--list', tag) !== '') throw new Failure(`${tag} is there already.`);
  if (git('status', '--porcelain') !== '') throw new Failure('Commit first what was changed here.');
  const file = join(root, 'CHANGELOG.md');
  const dated = datedIn(readFileSync(file, 'utf8'), version, new Date().toISOString().slice(0, 10));
  if (dated === null || dated.section === '')
    throw new Failure(`CHANGELOG.md says nothing under "## [${version}] - Unreleased".`);
  try {
    writeFileSync(file, dated.changelog);
    npm(root, 'version', version, '--no-git-tag-version', '--allow-same-version');
    npm(root, 'run', 'bundle', '--', '--to', join(root, 'var', 'release'));
    git('commit', '--message', `Release ${version}`, '--', ...FILES);
  } catch (error) {
    git('checkout', 'HEAD', '--', ...FILES);
    throw error;
  }
  // Not by the message's lines: those that begin with # are headings here.
  git('tag', '--annotate', tag, '--cleanup=whitespace', '--message', `Kazva ${version}\n\n${dated.section}`);
  console.log(`${tag} is made. Once it is seen to be right: git push origin HEAD ${tag}`);
}

function npm(root: string, ...args: readonly string[]): void {
  const { status } = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Failure(`npm ${args.join(' ')} failed. Nothing was released.`);
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean' } },
  });
  const [version, ...more] = positionals;
  if (values.help === true) console.log(HELP);
  else if (version === undefined || more.length > 0) {
    console.error(HELP);
    process.exitCode = 2;
  } else release(version, process.cwd());
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
