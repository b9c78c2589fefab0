// Runs Stryker over some files with some tests: in a copy of the repository, two mutants at a time.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { installPeers } from '../../../bench/votes/install.ts';
import { root } from '../../sources.ts';
import type { Report } from './score.ts';

/** Where its packages lie, with their package.json. */
export const STRYKER = import.meta.dirname;
const INSTALLED = join(STRYKER, 'node_modules/@stryker-mutator');
const PROGRAM = join(INSTALLED, 'core/bin/stryker.js');

/** What the tests read; all else is left out of the copy. */
const COPIED = ['server', 'client', 'test', 'bench', 'drill', 'packages', 'prisma', 'sign-generator'];
/** A mutant that runs for ever is told by how often its code is passed. This is for one that waits, on a busy machine. */
const MOST_MS = 30_000;

export interface Tried {
  readonly files: readonly string[];
  readonly tests: readonly string[];
  /** How a test begins that is left out. */
  readonly without?: string;
}

/** Stryker's report on the mutants of the files. Rejects with what it said where its tests fail without any mutant. */
export async function tryMutants({ files, tests, without = '' }: Tried): Promise<Report> {
  installPeers(STRYKER, 'about 10 seconds, 60 MB');
  const folder = mkdtempSync(join(tmpdir(), 'kazva-mutants-'));
  try {
    const report = join(folder, 'report.json');
    const config = join(folder, 'stryker.json');
    writeFileSync(config, JSON.stringify(configOf(files, folder, report)));
    const env = { ...process.env, MUTANTS_TESTS: tests.join(' '), MUTANTS_WITHOUT: without };
    const options = { cwd: root, env, maxBuffer: 2 ** 28 };
    await promisify(execFile)(process.execPath, [PROGRAM, 'run', config], options);
    return JSON.parse(readFileSync(report, 'utf8')) as Report;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function configOf(mutate: readonly string[], folder: string, fileName: string) {
  return {
    mutate,
    testRunner: 'vitest',
    // By its path: it is looked for in the copy, where it is not.
    plugins: [join(INSTALLED, 'vitest-runner/dist/src/index.js')],
    vitest: { configFile: relative(root, join(STRYKER, 'vitest.config.ts')), related: false },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    timeoutMS: MOST_MS,
    tempDirName: join(folder, 'copies'),
    ignorePatterns: ['*', '!package.json', ...COPIED.map((name) => `!${name}/**`), 'dist', 'node_modules'],
    // It looks for TypeScript's own settings, to write them anew for its copy: nothing here needs that.
    tsconfigFile: 'none.json',
    reporters: ['json'],
    jsonReporter: { fileName },
  };
}
