// `npm run slow`: where the time of the last run of tests went, by level and by file.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';

const ROOT = join(import.meta.dirname, '..');
/** vitest.config.ts has each run written here. */
const REPORT = 'node_modules/.cache/tests.json';

const HELP = `npm run slow -- [--files N]

Where the time of the last run of tests went: by level, and the files that took longest.

  --files N    how many files (30)
`;

/** What a test needs, the dearest first, by the file of test/ through which it has that. */
const LEVELS = [
  ['browser', 'test/support/browser.ts'],
  ['process', 'test/http/process/started.ts'],
  ['process', 'test/support/launched.ts'],
  ['server', 'test/support/server.ts'],
  ['database', 'test/support/database.ts'],
] as const;
export type Level = (typeof LEVELS)[number][0] | 'pure';

/** A file of the report: when it began and ended, in milliseconds, and how many tests it has. */
export interface Ran {
  readonly name: string;
  readonly startTime: number;
  readonly endTime: number;
  readonly assertionResults: readonly unknown[];
}

const IMPORT = /^(?:import|export)\b[^'"]*'(\.[^']+)'/gm;

/** The files that the file imports, by whatever way, itself with them; `read` answers null where there is none. */
export function reached(file: string, read: (file: string) => string | null): ReadonlySet<string> {
  const seen = new Set<string>();
  const left = [file];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const [, to = ''] of (read(next) ?? '').matchAll(IMPORT)) left.push(join(dirname(next), to));
  }
  return seen;
}

/** What the test needs: 'pure' where that is nothing. */
export function levelOf(file: string, read: (file: string) => string | null): Level {
  const files = reached(file, (each) => (/^(test|bench|drill)\//.test(each) ? read(each) : null));
  return LEVELS.find(([, through]) => files.has(through))?.[0] ?? 'pure';
}

/** The lines to print: a line a level, then one for each of the slowest files. */
export function linesOf(ran: readonly Ran[], most: number, read: (file: string) => string | null): string[] {
  const files = ran.map(({ name, startTime, endTime, assertionResults }) => {
    const file = relative(ROOT, name);
    return {
      file,
      seconds: (endTime - startTime) / 1_000,
      tests: assertionResults.length,
      level: levelOf(file, read),
    };
  });
  const levels = [...new Set(files.map(({ level }) => level))];
  const sum = (some: typeof files, of: (file: (typeof files)[number]) => number) =>
    some.reduce((all, file) => all + of(file), 0);
  const line = (seconds: number, tests: number, what: string) =>
    `${seconds.toFixed(1).padStart(8)} s ${String(tests).padStart(6)} tests  ${what}`;
  return [
    ...levels
      .map((level) => files.filter((file) => file.level === level))
      .map((some) => [sum(some, ({ seconds }) => seconds), some] as const)
      .toSorted(([a], [b]) => b - a)
      .map(([seconds, some]) =>
        line(
          seconds,
          sum(some, ({ tests }) => tests),
          `${some[0]?.level}, ${some.length} ${some.length === 1 ? 'file' : 'files'}`,
        ),
      ),
    '',
    ...files
      .toSorted((a, b) => b.seconds - a.seconds)
      .slice(0, most)
      .map(({ seconds, tests, file, level }) => line(seconds, tests, `${file} (${level})`)),
  ];
}

function main(): void {
  const { values } = parseArgs({
    options: { files: { type: 'string', default: '30' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) return void process.stdout.write(HELP);
  const file = join(ROOT, REPORT);
  if (!existsSync(file)) {
    process.exitCode = 1;
    return void process.stderr.write('No tests were run here yet: npm test\n');
  }
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as { readonly testResults: readonly Ran[] };
  const read = (name: string) =>
    existsSync(join(ROOT, name)) ? readFileSync(join(ROOT, name), 'utf8') : null;
  process.stdout.write(`${linesOf(testResults, Number(values.files), read).join('\n')}\n`);
}

if (process.argv[1] === import.meta.filename) main();
