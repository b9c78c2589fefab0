// What a bench or a drill ends with: on a machine that is too busy nothing was measured, and no bench says that all is well.
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import os, { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isTooBusy } from './report.ts';
import { chooseProgram, type Program } from '../test/programs.ts';

const about = 'Measures.';
const command = 'npm run bench';
const BENCHES = import.meta.dirname;
const NAMES = readdirSync(BENCHES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join(BENCHES, entry.name)).includes('program.ts'))
  .map(({ name }) => name);

/** What those that run on any machine are asked for here: what needs a quiet one. */
const FOR_ANY_LOAD: Readonly<Record<string, readonly string[]>> = { standing: ['--only', 'costs'] };

const { loadavg } = os;
beforeEach(() => {
  os.loadavg = () => [1_000, 1_000, 1_000];
  syncBuiltinESMExports();
});
afterEach(() => {
  os.loadavg = loadavg;
  syncBuiltinESMExports();
  process.exitCode = undefined;
});

/** The exit code of the command line. */
async function codeOf(words: readonly string[], folder = BENCHES): Promise<unknown> {
  await chooseProgram({ command, about, folder, longest: [], isTooBusy }, [...words]);
  return process.exitCode;
}

describe('on a machine that is too busy', () => {
  it('only the guard and the simulations are tried', async () => {
    const tried = await Promise.all(
      NAMES.map(async (name) => {
        const program = (await import(join(BENCHES, name, 'program.ts'))) as Program;
        return program.isForAnyLoad === true ? [name] : [];
      }),
    );
    expect(tried.flat()).toEqual(['guard', 'standing']);
  });

  // The guard compares CPU, which others do not change: what it ends with where nobody tells CPU is in guard.test.ts.
  it.each(NAMES.filter((name) => name !== 'guard'))('%s ends with 3', async (name) => {
    expect(await codeOf([name, ...(FOR_ANY_LOAD[name] ?? [])])).toBe(3);
  });
});

describe('a program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'programs-'));
  for (const [name, answer] of Object.entries({ held: 'true', missed: 'false', untold: 'null' })) {
    mkdirSync(join(folder, name));
    writeFileSync(
      join(folder, name, 'program.ts'),
      `export const help = 'Answers.';
       export const smoke = [];
       export const run = () => Promise.resolve(${answer});`,
    );
  }

  it.each([
    ['held', 0],
    ['missed', 1],
    ['untold', 3],
    ['unknown', 2],
  ] as const)('%s: %i', async (name, code) => {
    expect(await codeOf([name, '--busy'], folder)).toBe(code);
  });

  it('is not run at all where the machine is too busy', async () => {
    expect(await codeOf(['missed'], folder)).toBe(3);
  });
});
