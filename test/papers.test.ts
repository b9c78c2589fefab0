// What the papers say is so: paths and commands exist, settings and libraries are all there, the promise is the page's.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { languages, textsIn } from '../client/text/texts.ts';
import { SETTINGS } from '../server/foundation/settings/list.ts';
import { packagesIn } from '../deploy/release/library-rows.ts';
import { docs, papers } from './papers.ts';
import { root } from './sources.ts';

const read = (name: string) => readFileSync(join(root, name), 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
const keysOf = (...fields: string[]) => fields.flatMap((field) => Object.keys(manifest[field] ?? {}));
const versionsOf = (...fields: string[]): Readonly<Record<string, string>> =>
  Object.assign({}, ...fields.map((field) => manifest[field]));

// What somebody reads who has five minutes; all else is linked from there.
test('README has at most 8 KB, and leads to every other paper', () => {
  const readme = read('README.md');
  expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(8_192);
  const led = ['CONTRIBUTING.md', 'SECURITY.md', ...docs, 'docs/decisions'];
  expect(led.filter((name) => !readme.includes(`](${name})`))).toEqual([]);
});

test.each(papers)('every path that %s names exists', (name) => {
  const named = [
    ...read(name).matchAll(
      /`((?:server|client|sign-generator|prisma|test|bench|drill)\/[\w./-]*)`|\]\(([^\s#]+?)(?:#\S*)?\)|src="(\S+?)"/g,
    ),
  ];
  const paths = named
    .map(([, code, link, picture]) => code ?? join(dirname(name), link ?? picture ?? ''))
    .filter((path) => !/https?:|<|…/.test(path));
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every picture that a paper shows lies in docs/, small, and none lies there that no paper shows', () => {
  const shown = papers.flatMap((paper) =>
    [...read(paper).matchAll(/<img src="([^"]+)"|!\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, tag, mark]) =>
      join(dirname(paper), tag ?? mark ?? ''),
    ),
  );
  const lying = readdirSync(join(root, 'docs')).filter((name) => /\.(webp|png|jpe?g|gif|avif)$/.test(name));
  expect(lying.map((name) => join('docs', name))).toEqual([...new Set(shown)].toSorted());
  const big = shown.filter((path) => statSync(join(root, path)).size > 120_000);
  expect(big).toEqual([]);
});

// A renderer drops what is too much, and says nothing of what is missing.
test.each(papers)('every row of a table of %s has as many cells as its head', (name) => {
  const cellsOf = (row: string): number => row.replaceAll('\\|', '').split('|').length;
  const tables = [...read(name).matchAll(/^\|.*(?:\n\|.*)+/gm)].map(([table]) => table.split('\n'));
  const wrong = tables.flatMap(([head = '', ...rows]) =>
    rows.filter((row) => cellsOf(row) !== cellsOf(head)).map((row) => row.slice(0, 120)),
  );
  expect(wrong).toEqual([]);
});

// On the same screen: a line that somebody adds above moves no paper.
test.each(papers)('whoever is led to a line by %s sees there what the link says', (name) => {
  const led = [...read(name).matchAll(/\[`([^`]+)`\]\(([^\s#)]+)#L(\d+)\)/g)];
  const wrong = led.flatMap(([, words = '', link = '', line]) => {
    const path = join(dirname(name), link);
    const isThere = (text: string) => text.includes(words);
    const lines = read(path).split('\n');
    const seen = lines.slice(Math.max(0, Number(line) - 16), Number(line) + 15);
    return seen.some(isThere)
      ? []
      : [`${path}#L${line}: "${words}" is in line ${lines.findIndex(isThere) + 1}`];
  });
  expect(wrong).toEqual([]);
});

test.each(papers)('every command that %s names exists', (name) => {
  const commands = [...read(name).matchAll(/npm (?:run )?(\w+)/g)].map(([, command]) => command);
  const known = new Set([...keysOf('scripts'), 'audit', 'ci', 'install', 'pack']);
  expect(commands.filter((command) => command !== undefined && !known.has(command))).toEqual([]);
});

test('no paper sets what is no setting', () => {
  const set = papers.flatMap((paper) =>
    [...read(paper).matchAll(/\b([A-Z][A-Z_]+)=/g)].map(([, name = '']) => name),
  );
  expect(set).toContain('PUBLIC_URL');
  // Node's own, two of the tests, two of containers, and one that a page of commands sets for itself.
  const others = new Set([
    'NODE_ENV',
    'SCREENSHOTS',
    'PICTURES',
    'CHROMIUM_PATH',
    'BASE',
    'KAZVA',
    'VERSION',
  ]);
  expect(set.filter((name) => !(name in SETTINGS) && !others.has(name))).toEqual([]);
});

// A newcomer who sees a folder finds its word, and the field's beside it.
test('every noun of the districts stands in docs/words.md', () => {
  const districts = ['operator', 'action', 'signs', 'results', 'voting', 'municipality', 'access'];
  const plain: Readonly<Record<string, string>> = {
    arms: 'arms',
    opendata: 'open data',
    'api-keys': 'key',
    hours: 'hours',
    'location-changes': 'location change',
    'location-groups': 'group',
    'managed-locations': 'location',
    'page-texts': 'text',
    people: 'member',
    'request-channels': 'request channel',
    mail: 'letter',
  };
  const words = new Set(
    [...read('docs/words.md').matchAll(/^\| ([^|]+?) \|/gm)].flatMap(([, listed = '']) => listed.split(', ')),
  );
  const nouns = districts
    .flatMap((district) => readdirSync(join(root, 'server', district), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => plain[name] ?? name.replace(/ies$/, 'y').replace(/(?<=ss)es$|s$/, ''));
  const isListed = (noun: string) => [...words].some((word) => word === noun || word.startsWith(`${noun} `));
  expect(nouns.filter((noun) => !isListed(noun))).toEqual([]);
});

test('every library has its reason, and the release that is here', () => {
  const rows = read('docs/libraries.md')
    .split('\n')
    .map((row) => ({ names: packagesIn(row), release: row.split('|')[2] ?? '' }))
    .filter(({ names }) => names.length > 0);
  const used = versionsOf('dependencies', 'optionalDependencies', 'devDependencies');
  expect(rows.flatMap(({ names }) => names).toSorted()).toEqual(Object.keys(used).toSorted());
  const isTold = (release: string, name: string) =>
    release.split('<br>').some((each) => each.trim().startsWith(`${used[name]}, `));
  const untold = rows.flatMap(({ names, release }) => names.filter((name) => !isTold(release, name)));
  expect(untold).toEqual([]);
});

test.each(languages)('docs/anonymity.md says in %s what the page says', (language) => {
  const { promise, ...sections } = textsIn(language).anonymity;
  const sentences = [promise.join(' '), ...Object.values(sections).flat()];
  const paper = read('docs/anonymity.md');
  const missing = sentences
    .map((text) => text.replaceAll('{threshold}', '5'))
    .filter((text) => !paper.includes(text));
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

/** The rows of the table of commits: what was measured, on which commit, of which code. */
const measured = [
  ...read('docs/figures.md').matchAll(
    /^\| `npm run (bench|drill) -- ([a-z-]+)` \| `([0-9a-f]{7,40})` \| (.*) \|$/gm,
  ),
].map(([, command = '', name = '', commit = '', code = '']) => ({
  command,
  name,
  commit,
  code: [...code.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path),
}));

test('every bench and drill that a paper names has its smallest sizes, and says on which commit its figures were measured', () => {
  const texts = papers.map(read).join('\n');
  const named = new Set(
    [...texts.matchAll(/npm run (bench|drill) -- ([a-z][a-z-]*)/g)].map(
      ([, command, name]) => `${command} ${name}`,
    ),
  );
  // The guard has no sizes: it runs as it is. Preflight has none either, and its line says what it found. Failover has no small one: three
  // machines take a minute to start, and 20 s to miss one of them.
  const withSizes = [...named].filter(
    (each) => !['bench guard', 'drill preflight', 'drill failover'].includes(each),
  );
  const without = withSizes.filter((each) => {
    const [command = '', name = ''] = each.split(' ');
    const file = join(command, name, 'program.ts');
    return !existsSync(join(root, file)) || !read(file).includes('export const smoke');
  });
  expect(without).toEqual([]);
  const figures = [...named].filter((each) => each !== 'bench guard');
  const dated = new Set(measured.map(({ command, name }) => `${command} ${name}`));
  const inFigures = read('docs/figures.md');
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
test('what was measured is named by commit, and a warning says where the code changed by a fifth of its lines since', () => {
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
