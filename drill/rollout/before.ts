// The commit that a roll-out begins with, as a checkout of its own that is built as ours is.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from '../../server/foundation/project-root.ts';

const git = (...args: readonly string[]) => spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });

/** The last release, or without one the commit before that of the newest migration; null where there is no history. */
export function commitBefore(): string | null {
  const release = git('describe', '--tags', '--abbrev=0', '--match', 'v*', 'HEAD^');
  if (release.status === 0) return commitOf(release.stdout.trim());
  const [newest = ''] = readdirSync(join(ROOT, 'prisma', 'migrations'))
    .toSorted()
    .toReversed();
  const brought = git('log', '--format=%H', '--diff-filter=A', '--', `prisma/migrations/${newest}`);
  return commitOf(`${brought.stdout.trim().split('\n').at(-1)}^`);
}

/** The whole name of the commit; null where there is none of that name. */
export function commitOf(name: string): string | null {
  const { status, stdout } = git('rev-parse', '--verify', '--quiet', `${name}^{commit}`);
  return status === 0 ? stdout.trim() : null;
}

/** Puts the commit into the folder and builds it; answers its server's file. Throws what npm said where that fails. */
export function buildAt(commit: string, folder: string): string {
  mkdirSync(folder);
  const files = execFileSync('git', ['archive', commit], { cwd: ROOT, maxBuffer: 2 ** 30 });
  execFileSync('tar', ['x', '-C', folder], { input: files });
  linkPackages(folder);
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'prestart'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${commit} cannot be built:\n${stdout}${stderr}`);
  return join(folder, 'dist', 'server', 'main.js');
}

const keptBuilds = (): string => resolve(ROOT, git('rev-parse', '--git-path', 'built-before').stdout.trim());

/** Names the server’s file; written when all else is there. */
const WHOLE = '.whole';

/**
 * As `buildAt`, once for a commit, our packages and a Node: to build it takes longer than all that is done with it. It lies where git keeps
 * what is its own, so that nothing of ours looks into it, and one that was built before for something else is removed.
 */
export function builtOnce(commit: string, all = keptBuilds(), build = buildAt): string {
  const lock = createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json')));
  const folder = join(
    all,
    [commit, lock.digest('hex'), process.version].join('-').replaceAll(/[^\w.-]/g, ''),
  );
  if (existsSync(join(folder, WHOLE))) return readFileSync(join(folder, WHOLE), 'utf8');
  rmSync(all, { recursive: true, force: true });
  mkdirSync(all, { recursive: true });
  const main = build(commit, folder);
  writeFileSync(join(folder, WHOLE), main);
  return main;
}

/** Where it asks for the same packages it takes ours, but keeps its own notes of what was built. Else its build installs them. */
function linkPackages(folder: string): void {
  const [own, other] = [ROOT, folder].map((each) => readFileSync(join(each, 'package-lock.json'), 'utf8'));
  if (own !== other) return;
  const [from, to] = [join(ROOT, 'node_modules'), join(folder, 'node_modules')];
  mkdirSync(to);
  for (const name of readdirSync(from))
    if (!name.startsWith('.') || name === '.bin') symlinkSync(join(from, name), join(to, name));
  copyFileSync(join(from, '.kazva'), join(to, '.kazva'));
}
