// CPU time as the benches count it: to the nanosecond, of a process and of all that it started.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { cpuSecondsOf, readSchedstat, readStat, sumFamily, type Told } from './cpu.ts';

/** What /proc/PID/stat says, with the name of the process. */
const stat = (name: string) =>
  `421 (${name}) S 17 421 421 0 -1 4194560 900 0 3 0 250 75 40 10 20 0 12 0 8000`;

it('reads what a process took, and what its ended children took, whatever it is called', () => {
  const told: Told = { pid: 421, parent: 17, ticked: 3.25, gone: 0.5 };
  expect(readStat(stat('postgres'))).toEqual(told);
  expect(readStat(stat('a) S 1 (b'))).toEqual(told);
});

it('reads the nanoseconds of a thread', () => {
  expect(readSchedstat('686954 84085 2\n')).toBeCloseTo(0.000_686_954, 12);
});

describe('a family', () => {
  const each = (pid: number, parent: number, ticked: number, gone = 0): Told => ({
    pid,
    parent,
    ticked,
    gone,
  });
  const threads: Readonly<Record<number, readonly number[]>> = {
    1: [0.004_2, 0.001_3],
    2: [0.012],
    3: [0.000_7],
    9: [100],
  };
  const sum = (all: readonly Told[]) => sumFamily(1, all, (pid) => threads[pid] ?? []);

  it('is the process, its children and theirs, to the nanosecond, and nobody else', () => {
    expect(sum([each(1, 0, 0), each(2, 1, 0.01), each(3, 2, 0), each(9, 0, 100)])).toBeCloseTo(0.018_2, 9);
  });

  it('keeps what ended children took', () => {
    const before = sum([each(1, 0, 0), each(2, 1, 0.01)]);
    expect(sum([each(1, 0, 0, 0.01)])).toBeGreaterThan(before - 0.01);
  });

  it('keeps what ended threads took, of which only hundredths are told', () => {
    expect(sum([each(1, 0, 0.4)])).toBe(0.4);
  });

  it('counts one that ends while its threads are looked for', () => {
    expect(sum([each(1, 0, 0), each(4, 1, 0.02)])).toBeCloseTo(0.025_5, 9);
  });
});

/** Takes some CPU, in a thread of its own too, and says how much that was. */
const BUSY = `
  const { Worker } = require('node:worker_threads');
  const took = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6; };
  const until = took() + 0.02;
  while (took() < until);
  new Worker('for (const until = Date.now() + 20; Date.now() < until;);', { eval: true })
    .on('exit', () => process.send(took()));
`;

it.runIf(process.platform === 'linux')(
  'is what another process says of itself, its ended thread included',
  async () => {
    const child = spawn(process.execPath, ['-e', BUSY], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    try {
      const [told] = (await once(child, 'message')) as [number];
      const counted = cpuSecondsOf(child.pid ?? 0) ?? NaN;
      // An ended thread is told in hundredths, twice rounded down; and sending what was told takes a little.
      expect(counted).toBeGreaterThan(told - 0.02);
      expect(counted).toBeLessThan(told + 0.1);
    } finally {
      child.kill('SIGKILL');
    }
  },
);
