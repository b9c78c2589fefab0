// What a bench or a drill ends with: on a machine that is too busy nothing was measured, and no bench says that all is well.
import { spawnSync } from 'node:child_process';
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

it('a smoke names what does not run any more with what it printed, tries the others, and ends with 1', () => {
  const folder = mkdtempSync(join(tmpdir(), 'smokes-'));
  const program = (name: string, run: string): void => {
    mkdirSync(join(folder, name));
    writeFileSync(
      join(folder, name, 'program.ts'),
      `export const help = 'Tries.';\nexport const smoke = [];\nexport const isSmokeJudged = true;\n${run}`,
    );
  };
  program('broken', "export const run = () => { console.log('half of it'); throw new Error('planted'); };");
  program('held', 'export const run = async () => true;');
  program('missed', "export const run = async () => { console.log('a promise'); return false; };");
  const main = join(folder, 'main.mts');
  const machinery = JSON.stringify(join(BENCHES, '../test/programs.ts'));
  writeFileSync(
    main,
    `import { chooseProgram } from ${machinery};
     await chooseProgram({ command: 'x', about: 'x', folder: ${JSON.stringify(folder)}, longest: [] });`,
  );
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', main, '--smoke'], {
    cwd: join(BENCHES, '..'),
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stdout).toMatch(/^held +runs/m);
  expect(stdout).toMatch(/^broken +does not run .*\nhalf of it\n[^]*planted/m);
  expect(stdout).toMatch(/^missed +does not run .*\na promise\n/m);
});
