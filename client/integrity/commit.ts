// Which commit a checkout is at, and whether what is built of it differs from that.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** What pages and server are built of. A city's files that an operator laid beside them change nothing of a page. */
const BUILT_OF = ['client', 'server', 'sign-generator', 'prisma', 'package.json', 'package-lock.json'];

export interface Commit {
  readonly commit: string;
  readonly isChanged: boolean;
}

/** Null where git does not know the folder, or is not there. */
export function commitOf(root: string): Commit | null {
  // By name: a folder without a .git of its own may lie in somebody else's repository.
  const here = [`--git-dir=${join(root, '.git')}`, `--work-tree=${root}`];
  try {
    const status = execFileSync(
      'git',
      ['--no-optional-locks', ...here, 'status', '--porcelain=v2', '--branch', '--', ...BUILT_OF],
      { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const commit = /^# branch\.oid ([0-9a-f]{40,64})$/m.exec(status)?.[1];
    return commit === undefined ? null : { commit, isChanged: /^[^#\n]/m.test(status) };
  } catch {
    return null;
  }
}
