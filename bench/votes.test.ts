// What the bench of votes reads, compares and orders: load generators' words, CPU time, rounds, ratios.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cpuSecondsOf, goneChildrenCpuSeconds, ownCpuSeconds } from './cpu.ts';
import { parseLoad, printLua, type Load, type Plan } from './load/plan.ts';
import { rotate } from './rounds.ts';
import { readOptions } from './votes/args.ts';
import { isComplete, type Figures } from './votes/measure.ts';
import { parsePgbench } from './votes/pgbench.ts';
import { goalsOf, ratioOf, type Run } from './votes/verdict.ts';

describe('rotate', () => {
  it('lets each be first, and never changes who follows whom', () => {
    const rounds = [0, 1, 2, 3, 4].map((round) => rotate(['a', 'b', 'c'], round).join(''));
    expect(rounds).toEqual(['abc', 'bca', 'cab', 'abc', 'bca']);
    expect(rotate([], 3)).toEqual([]);
  });
});

describe('parseLoad', () => {
  const printed = `Running 9s test @ http://127.0.0.1:4000
  1 threads and 64 connections
Requests/sec:   1000.00

load {"sent":8103,"answered":8100,"acknowledged":8095,"inTime":8000,"failed":2,"p50":2.250,"p99":9.125}
refusal 503 {"errors":[{"message":"busy"}]}
`;

  it('counts by the second what came in time, and every answer that is none as an error', () => {
    expect(parseLoad(printed, 8)).toEqual({
      votesPerSecond: 1000,
      p50: 2.25,
      p99: 9.125,
      acknowledged: 8095,
      unanswered: 3,
      errors: 7,
      refusal: '503 {"errors":[{"message":"busy"}]}',
    } satisfies Load);
  });

  it('knows when nothing was refused, and when nothing was said', () => {
    expect(parseLoad(printed.replace(/refusal.*/, ''), 8).refusal).toBeNull();
    expect(() => parseLoad('unable to connect', 8)).toThrow('unable to connect');
  });
});

describe('printLua', () => {
  it('quotes what Lua would read otherwise', () => {
    const plan: Plan = {
      port: '1',
      path: '/graphql',
      body: ['{"a":"', '"\n', '\\', ''],
      marker: '"x"',
      places: ['1', '2'],
      hot: 0.8,
      connections: 1,
      seconds: 2,
      seed: 3,
    };
    expect(printLua(plan)).toBe(
      String.raw`return { path = "/graphql", body = { "{\"a\":\"", "\"\n", "\\", "" }, marker = "\"x\"", places = { "1", "2" },
  hot = 0.8, pause = 0, seconds = 2, seed = 3 }
`,
    );
  });
});

describe('parsePgbench', () => {
  const printed = `pgbench (15.20, server 17.10)
transaction type: pgbench.sql
number of transactions actually processed: 54321
number of failed transactions: 0 (0.000%)
latency average = 4.712 ms
initial connection time = 120.5 ms
tps = 13578.123456 (without initial connection time)
`;
  const log = Array.from({ length: 101 }, (_, line) => `3 ${line} ${1000 * line} 0 1764000000 5\n`).join('');

  it('reads speed, count, and waits from the log in milliseconds', () => {
    expect(parsePgbench(printed, log)).toEqual({
      votesPerSecond: 13578.123456,
      p50: 50,
      p99: 99,
      acknowledged: 54321,
      unanswered: 0,
      errors: 0,
      refusal: null,
    } satisfies Load);
  });

  it('is nothing where it got no vote through', () => {
    const none = printed.replace('54321', '0').replace(/^latency[^]*/m, '');
    expect(parsePgbench(none, '')).toMatchObject({ votesPerSecond: 0, acknowledged: 0, errors: 0 });
  });

  it('throws what it said instead', () => {
    expect(() => parsePgbench('pgbench: error: connection failed', '')).toThrow('connection failed');
  });
});

describe.runIf(existsSync('/proc/self/stat'))('CPU time', () => {
  it('is what the process itself says, and what its gone children took', () => {
    const busy = 'while (process.cpuUsage().user < 300_000);';
    const gone = goneChildrenCpuSeconds() ?? NaN;
    execFileSync(process.execPath, ['-e', busy]);
    expect((goneChildrenCpuSeconds() ?? NaN) - gone).toBeGreaterThanOrEqual(0.28);
    // All children that are gone count too, where it is the process itself that is asked for.
    expect(cpuSecondsOf(process.pid)).toBeGreaterThanOrEqual(ownCpuSeconds() + gone - 0.1);
  });
});

const figures = (votesPerSecond: number, cpu: number | null = null): Figures => ({
  votesPerSecond,
  p50: 1,
  p99: 2,
  acknowledged: 10,
  unanswered: 0,
  errors: 0,
  refusal: null,
  serverCpu: cpu,
  postgresCpu: cpu,
  generatorCpu: null,
  accepted: 10,
  allAcknowledged: 10,
  allUnanswered: 0,
});

describe('isComplete', () => {
  it('takes no vote too few, and only those too many that were never answered', () => {
    const of = (accepted: number, allUnanswered: number) =>
      isComplete({ ...figures(1), accepted, allUnanswered });
    expect([of(10, 0), of(9, 0), of(11, 0), of(11, 1), of(12, 1), of(9, 1)]).toEqual([
      true,
      false,
      false,
      true,
      false,
      false,
    ]);
  });
});

describe('ratios', () => {
  const runs: readonly Run[] = [
    [10, 5],
    [30, 10],
    [80, 10],
  ].flatMap(([product = 0, pgbench = 0], round) => [
    { round, name: 'product', scenario: 'uniform', figures: figures(product, 1) } as const,
    { round, name: 'pgbench', scenario: 'uniform', figures: figures(pgbench) } as const,
  ]);

  it('are made within a round, and the middle one counts', () => {
    const speed = (each: Figures) => each.votesPerSecond;
    expect(ratioOf(runs, ['product', 'uniform', speed], ['pgbench', 'uniform', speed])).toBe(3);
  });

  it('are null where a side was not measured', () => {
    const values = goalsOf(runs).map(({ name, value }) => [name, value]);
    expect(values).toEqual([
      ['V1', 3],
      ...['V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8', 'V9'].map((name) => [name, null]),
    ]);
  });
});

describe('options', () => {
  it('have defaults, and take what is a number and a name', () => {
    const loads = ['uniform', 'skewed', 'alone'];
    const names = ['product', 'pgbench', 'apollo-express', 'floor', 'postgraphile'];
    expect(readOptions([])).toEqual({
      rounds: 5,
      seconds: 8,
      warmup: 3,
      connections: 64,
      only: names,
      loads,
    });
    expect(readOptions(['--rounds', '1', '--only', 'product,pgbench'])).toMatchObject({
      rounds: 1,
      only: ['product', 'pgbench'],
    });
    for (const wrong of [
      ['--rounds', '0'],
      ['--seconds', '1.5'],
      ['--only', 'hasura'],
      ['--loads', 'much'],
      ['--fast'],
    ]) {
      expect(() => readOptions(wrong)).toThrow(wrong[0]);
    }
  });
});
