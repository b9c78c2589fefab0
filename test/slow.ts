// `npm run slow`: where the time of the last run of tests went, by level and by file.
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { levelOf, readSource } from './levels.ts';
import { REPORT, type Ran } from './support/durations.ts';

const HELP = `npm run slow -- [--files N]

Where the time of the last run of tests went: by level, and the files that took longest. In brackets, until their first line ran.

  --files N    how many files (30)
`;

/** The lines to print: a line a level, then one for each of the slowest files. */
export function linesOf(ran: readonly Ran[], most: number, read: (file: string) => string | null): string[] {
  const files = ran.map((each) => ({ ...each, level: levelOf(each.file, read) }));
  const levels = [...new Set(files.map(({ level }) => level))];
  const secondsOf = ({ loading, running }: Ran) => (loading + running) / 1_000;
  const sum = (some: typeof files, of: (file: Ran) => number) =>
    some.reduce((all, file) => all + of(file), 0);
  const line = (some: typeof files, what: string) => {
    const [seconds, loading] = [sum(some, secondsOf), sum(some, (each) => each.loading / 1_000)];
    const tests = sum(some, (each) => each.tests);
    return `${seconds.toFixed(1).padStart(8)} s (${loading.toFixed(1).padStart(5)}) ${String(tests).padStart(6)} tests  ${what}`;
  };
  return [
    ...levels
      .map((level) => files.filter((file) => file.level === level))
      .toSorted((a, b) => sum(b, secondsOf) - sum(a, secondsOf))
      .map((some) => line(some, `${some[0]?.level}, ${some.length} ${some.length === 1 ? 'file' : 'files'}`)),
    '',
    ...files
      .toSorted((a, b) => secondsOf(b) - secondsOf(a))
      .slice(0, most)
      .map((each) => line([each], `${each.file} (${each.level})`)),
  ];
}

function main(): void {
  const { values } = parseArgs({
    options: { files: { type: 'string', default: '30' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) return void process.stdout.write(HELP);
  if (!existsSync(REPORT)) {
    process.exitCode = 1;
    return void process.stderr.write('No tests were run here yet: npm test\n');
  }
  const ran = JSON.parse(readFileSync(REPORT, 'utf8')) as readonly Ran[];
  process.stdout.write(`${linesOf(ran, Number(values.files), readSource).join('\n')}\n`);
}

if (process.argv[1] === import.meta.filename) main();
