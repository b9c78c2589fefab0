// What the papers say is so: paths and commands exist, settings and libraries are all there, the promise is the page's.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languages, textsIn } from '../client/text/texts.ts';
import { SETTINGS } from '../server/foundation/settings/list.ts';

const root = join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
const keysOf = (...fields: string[]) => fields.flatMap((field) => Object.keys(manifest[field] ?? {}));
const papers = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md'] as const;

test.each(papers)('every path that %s names exists', (name) => {
  const named = [
    ...read(name).matchAll(
      /`((?:server|client|sign-generator|prisma|test)\/[\w./-]*)`|\]\((\S+?)\)|src="(\S+?)"/g,
    ),
  ];
  const paths = named
    .map(([, code, link, picture]) => code ?? link ?? picture ?? '')
    .filter((path) => !/^https?:|<|…/.test(path));
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test.each(papers)('every command that %s names exists', (name) => {
  const commands = [...read(name).matchAll(/npm (?:run )?(\w+)/g)].map(([, command]) => command);
  const known = new Set([...keysOf('scripts'), 'ci', 'install']);
  expect(commands.filter((command) => command !== undefined && !known.has(command))).toEqual([]);
});

test('README names no setting that there is not', () => {
  const inTable = [...read('README.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
  expect(inTable.filter((name) => name === undefined || !(name in SETTINGS))).toEqual([]);
});

test('README gives every library its reason', () => {
  const [, libraries = ''] = /## Libraries\n([\s\S]*?)\n## /.exec(read('README.md')) ?? [];
  const rows = libraries.split('\n').map((row) => row.split('|')[1] ?? '');
  const named = rows.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, library]) => library));
  const used = keysOf('dependencies', 'optionalDependencies', 'devDependencies');
  expect(new Set(named)).toEqual(new Set(used));
});

test.each(languages)('README says of anonymity in %s what the page says', (language) => {
  const { promise, ...sections } = textsIn(language).anonymity;
  const sentences = [promise.join(' '), ...Object.values(sections).flat()];
  const readme = read('README.md');
  const missing = sentences
    .map((text) => text.replaceAll('{threshold}', '5'))
    .filter((text) => !readme.includes(text));
  expect(missing).toEqual([]);
});

/** What git says; null where it does not know the commit, or is not there. */
function gitSays(...words: string[]): string | null {
  try {
    return execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return null;
  }
}

/** The rows of README's table of commits: what was measured, on which commit, of which code. */
const measured = [
  ...read('README.md').matchAll(
    /^\| `npm run (bench|drill) -- ([a-z-]+)` \| `([0-9a-f]{7,40})` \| (.*) \|$/gm,
  ),
].map(([, command = '', name = '', commit = '', code = '']) => ({
  ...{ command, name, commit },
  code: [...code.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path),
}));

test('every bench and drill that a paper names has its smallest sizes, and says on which commit its figures were measured', () => {
  const docs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
  const texts = [...papers.map(read), ...docs.map((name) => read(join('docs', name)))].join('\n');
  const named = new Set(
    [...texts.matchAll(/npm run (bench|drill) -- ([a-z][a-z-]*)/g)].map(
      ([, command, name]) => `${command} ${name}`,
    ),
  );
  // The guard has no sizes: it runs as it is. Preflight has none either, and its line says what it found.
  const withSizes = [...named].filter((each) => !['bench guard', 'drill preflight'].includes(each));
  const without = withSizes.filter((each) => {
    const [command = '', name = ''] = each.split(' ');
    const file = join(command, name, 'program.ts');
    return !existsSync(join(root, file)) || !read(file).includes('export const smoke');
  });
  expect(without).toEqual([]);
  const figures = [...named].filter((each) => each !== 'bench guard');
  const dated = new Set(measured.map(({ command, name }) => `${command} ${name}`));
  const inFigures = /## Figures\n([\s\S]*?)\n## /.exec(read('README.md'))?.[1] ?? '';
  expect(
    figures.filter((each) => inFigures.includes(`npm run ${each.replace(' ', ' -- ')}`) && !dated.has(each)),
  ).toEqual([]);
});

const diffs = new Map<string, string | null>();

/** What changed since the commit, in numbers; asked once for each, since files that moved are looked for among all. */
function diffSince(commit: string): string | null {
  const known = diffs.get(commit) ?? gitSays('diff', '-M', '--numstat', commit);
  diffs.set(commit, known);
  return known;
}

// A warning and no failure: figures are measured again when somebody has a quiet hour, not in every commit.
test('what README measured is named by commit, and a warning says where the code changed by a fifth of its lines since', () => {
  expect(measured.length).toBeGreaterThan(10);
  for (const { command, name, commit, code } of measured) {
    expect([name, code.filter((path) => !existsSync(join(root, path)))]).toEqual([name, []]);
    const diff = diffSince(commit);
    const files = gitSays('ls-files', '--', ...code);
    // In a clone that is whole a commit that is not there is a mistake.
    if (gitSays('rev-parse', '--is-shallow-repository') === 'false\n')
      expect([name, gitSays('cat-file', '-t', commit)]).toEqual([name, 'commit\n']);
    if (diff === null || files === null) {
      console.warn(
        `Commit ${commit} is not in this clone: how old the figures of ${command} ${name} are cannot be told.`,
      );
      continue;
    }
    // A file that only moved did not change: `a/{b => c}/d` is where it is now.
    const nowOf = (line: string): string =>
      (line.split('\t')[2] ?? '')
        .replace(/\{[^}]* => ([^}]*)\}/, '$1')
        .replace(/^.* => /, '')
        .replace('//', '/');
    const changed = diff
      .split('\n')
      .filter((line) => code.some((path) => nowOf(line).startsWith(path)))
      .map((line) => line.split('\t').slice(0, 2).map(Number))
      .reduce((sum, [added = 0, gone = 0]) => sum + (Math.max(added, gone) || 0), 0);
    const lines = files
      .split('\n')
      .filter((file) => /\.(ts|tsx|mjs|sql)$/.test(file) && existsSync(join(root, file)))
      .reduce((sum, file) => sum + read(file).split('\n').length, 0);
    if (changed > lines / 5)
      console.warn(
        `The figures of "npm run ${command} -- ${name}" are of ${commit}; ${changed} of ${lines} lines changed since.`,
      );
  }
});
