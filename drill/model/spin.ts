// Asks spin: explores the model, or walks it along a seed. Both need a compiler, spin its preprocessor, and what it writes is C.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const MODEL = join(import.meta.dirname, 'box.pml');

/** Megabytes that an exploration may take. */
const MOST_MEMORY = 2_000;
/** Steps from the beginning: more than any state of ours is away from it. */
const DEEPEST = 1_000_000;
const MOST_STEPS = 5_000;

/** What became of an exploration. */
export interface Explored {
  readonly states: number;
  readonly depth: number;
  readonly seconds: number;
  readonly megabytes: number;
  /** The first promise that was seen broken; null: none. */
  readonly broken: string | null;
  /** Whether every state was seen, or nothing more had to be, since a promise was broken. */
  readonly isWhole: boolean;
}

interface Said {
  readonly isStarted: boolean;
  readonly text: string;
}

function ask(program: string, words: readonly string[], cwd?: string): Promise<Said> {
  return new Promise((resolve) => {
    execFile(program, words, { cwd, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => {
      resolve({ isStarted: error?.code !== 'ENOENT', text: `${out}${err}` });
    });
  });
}

/** The programs that are needed and are not here. */
export async function findMissing(): Promise<string[]> {
  const asked = [
    ['spin', '-V'],
    ['gcc', '--version'],
  ] as const;
  const missing: string[] = [];
  for (const [program, word] of asked) if (!(await ask(program, [word])).isStarted) missing.push(program);
  return missing;
}

const defined = (names: readonly string[]): string[] => names.map((name) => `-D${name}`);

/** Visits every state of the model in which the names are defined, until a promise is broken. */
export async function explore(names: readonly string[]): Promise<Explored> {
  const folder = mkdtempSync(join(tmpdir(), 'model-'));
  try {
    const written = await ask('spin', [...defined(names), '-a', MODEL], folder);
    const compiled = await ask(
      'gcc',
      ['-O2', '-w', '-DSAFETY', `-DMEMLIM=${MOST_MEMORY}`, '-o', 'pan', 'pan.c'],
      folder,
    );
    const start = performance.now();
    const { isStarted, text } = await ask(join(folder, 'pan'), [`-m${DEEPEST}`, '-w24', '-n'], folder);
    if (!isStarted) throw new Error(`The model could not be made: ${written.text}${compiled.text}`);
    return { ...readExplored(text), seconds: (performance.now() - start) / 1_000 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What spin's explorer printed. Throws where it is something else. */
export function readExplored(text: string): Omit<Explored, 'seconds'> {
  const number = (pattern: RegExp): number => {
    const [, found] = pattern.exec(text) ?? [];
    if (found === undefined) throw new Error(`spin says something else than it used to: ${text}`);
    return Number(found);
  };
  const errors = number(/errors: (\d+)/);
  const broken =
    /assertion violated \(?(\w+)/.exec(text)?.[1] ?? /^pan:\d+: (.+?) \(at depth/m.exec(text)?.[1];
  return {
    states: number(/([\d.e+]+) states, stored/),
    depth: number(/depth reached (\d+)/),
    megabytes: number(/([\d.e+]+)\s+total actual memory usage/),
    broken: errors === 0 ? null : (broken ?? 'something'),
    isWhole: errors > 0 || !/Search not completed|max search depth too small|out of memory/.test(text),
  };
}

/** A walk through the model along the seed: the lines that its steps tell. */
export async function walk(names: readonly string[], seed: number): Promise<string[]> {
  const { text } = await ask('spin', [...defined(names), '-T', `-n${seed}`, `-u${MOST_STEPS}`, MODEL]);
  return text
    .split('\n')
    .filter((line) => line.startsWith('@ '))
    .map((line) => line.slice(2));
}
