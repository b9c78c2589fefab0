// A judge that is a program of Debian's: asked about the files of the repository, and passed by where it is not installed.
import { spawnSync } from 'node:child_process';
import { root } from '../sources.ts';
import { notAsked, type Judge, type Verdict } from './judge.ts';

interface Program extends Omit<Judge, 'judge'> {
  readonly command: string;
  /** What it is asked with; of files, those that the patterns of git name come last. */
  readonly words: readonly string[];
  readonly files?: readonly string[];
}

/** The lines of what it prints that are shown where it does not hold. */
const MOST_LINES = 40;

/** Files of the repository by patterns of git: as many as are named, so that one which moved is missed. */
function filesOf(patterns: readonly string[]): string[] {
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--', ...patterns], { cwd: root, encoding: 'utf8' });
  return stdout.split('\0').filter((path) => path !== '');
}

/** The judge. It holds where the program ends with 0. */
export function judgeBy({ command, words, files = [], ...judge }: Program): Judge {
  return { ...judge, judge: async () => ask(command, words, files) };
}

function ask(command: string, words: readonly string[], patterns: readonly string[]): Verdict {
  const files = patterns.length === 0 ? [] : filesOf(patterns);
  if (patterns.length > 0 && files.length === 0)
    return { held: false, result: 'no files', findings: [`No file is ${patterns.join(', ')}.`] };
  const { error, status, stdout, stderr } = spawnSync(command, [...words, ...files], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (error && 'code' in error && error.code === 'ENOENT') return notAsked(`There is no ${command}.`);
  if (error) throw error;
  if (status === 0) return { held: true, result: 'nothing found', findings: [] };
  const said = `${stdout}${stderr}`.trim().split('\n');
  return { held: false, result: 'something found', findings: said.slice(-MOST_LINES) };
}
