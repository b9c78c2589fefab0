// A release of a small project: its day, commit, tag and bundle, and that nothing is left of one that fails.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { datedIn, mayFollow } from '../../deploy/release/version.ts';
import { newFolder } from '../support/temp-folder.ts';

it.each([
  ['0.1.0', '0.1.0', true],
  ['0.1.1', '0.1.0', true],
  ['0.10.0', '0.9.9', true],
  ['1.0.0', '0.9.9', true],
  ['0.0.9', '0.1.0', false],
  ['0.2', '0.1.0', false],
  ['0.2.0-rc.1', '0.1.0', false],
  ['01.0.0', '0.1.0', false],
  [`1.0.${'0'.repeat(9)}`, '0.1.0', false],
])('%s after %s: %s', (version, current, may) => {
  expect(mayFollow(version, current)).toBe(may);
});

const CHANGELOG = `# Changelog

## [0.2.0] - Unreleased

### Citizens

- See more.

## [0.1.0] - 2026-01-01

- See.
`;

it('dates the section of the version alone', () => {
  const dated = datedIn(CHANGELOG, '0.2.0', '2026-11-30');
  expect(dated?.section).toBe('### Citizens\n\n- See more.');
  expect(dated?.changelog).toBe(CHANGELOG.replace('Unreleased', '2026-11-30'));
  expect(datedIn(CHANGELOG, '0.1.0', '2026-11-30')).toBeNull();
});

/** A project under git whose bundle ends as it is told. */
function newProject(bundle: string) {
  const folder = newFolder('release');
  mkdirSync(folder);
  const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
  write('CHANGELOG.md', CHANGELOG);
  write('.gitignore', 'var/\n');
  write('package.json', JSON.stringify({ name: 'small', version: '0.1.0', scripts: { bundle } }));
  write('package-lock.json', JSON.stringify({ name: 'small', version: '0.1.0', lockfileVersion: 3 }));
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  git('init', '--quiet');
  git('config', 'user.name', 'Somebody');
  git('config', 'user.email', 'somebody@example.org');
  git('add', '.');
  git('commit', '--quiet', '--message', 'All of it');
  const command = join(import.meta.dirname, '../../deploy/release/main.ts');
  const release = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), command, ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  return { folder, git, release, read, write };
}

it('makes the bundle, a commit and a tag, once', () => {
  const { folder, git, release, read } = newProject('mkdir -p var && echo made > var/made');
  const { status, stdout } = release('0.2.0');
  expect(status, stdout).toBe(0);
  expect(git('status', '--porcelain')).toBe('');
  expect(git('log', '-1', '--format=%s')).toBe('Release 0.2.0\n');
  expect(git('tag', '--list', '--format=%(contents)')).toContain('### Citizens\n\n- See more.');
  expect(read('CHANGELOG.md')).toMatch(/^## \[0\.2\.0\] - \d{4}-\d{2}-\d{2}$/m);
  expect(JSON.parse(read('package.json'))).toMatchObject({ version: '0.2.0' });
  expect(JSON.parse(read('package-lock.json'))).toMatchObject({ version: '0.2.0' });
  expect(existsSync(join(folder, 'var', 'made'))).toBe(true);
  expect(release('0.2.0')).toMatchObject({ status: 1, stderr: 'v0.2.0 is there already.\n' });
});

it('leaves nothing behind where the bundle fails', () => {
  const { git, release, read } = newProject('exit 1');
  expect(release('0.2.0').status).toBe(1);
  expect(git('status', '--porcelain')).toBe('');
  expect(git('tag', '--list')).toBe('');
  expect(read('CHANGELOG.md')).toBe(CHANGELOG);
});

it('refuses what was not committed, a version that does not follow, and one of which nothing is said', () => {
  const { release, write } = newProject('exit 1');
  expect(release('0.0.1')).toMatchObject({ status: 1, stderr: '0.0.1 does not follow 0.1.0.\n' });
  expect(release('0.3.0').stderr).toContain('CHANGELOG.md says nothing');
  write('new.txt', '');
  expect(release('0.2.0').stderr).toBe('Commit first what was changed here.\n');
  expect(release().status).toBe(2);
});
