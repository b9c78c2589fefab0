// pgbench: the statement of pgbench.sql, prepared, one a vote; what PostgreSQL does with single rows, without HTTP.
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Load } from '../load/plan.ts';
import { HOT, type Contender, type Work } from './contender.ts';
import type { ProductTables } from './product-tables.ts';

const DEBIAN = '/usr/lib/postgresql';

/** The program, newest version first, or null: it comes with PostgreSQL's server (Debian: apt-get install postgresql). */
export function findPgbench(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).toSorted((a, b) => Number(b) - Number(a)) : [];
  const paths = (process.env['PATH'] ?? '').split(':');
  const folders = [...versions.map((version) => join(DEBIAN, version, 'bin')), ...paths];
  return folders.map((folder) => join(folder, 'pgbench')).find((path) => existsSync(path)) ?? null;
}

/** The load in what pgbench printed, and in its log of transactions, whose third field is a duration in microseconds. */
export function parsePgbench(printed: string, log: string): Load {
  const numberAfter = (text: string): number => {
    const found = new RegExp(`^${text}: (\\d+)`, 'm').exec(printed)?.[1];
    if (found === undefined) throw new Error(`pgbench says nothing of its ${text}, but:\n${printed}`);
    return Number(found);
  };
  const acknowledged = numberAfter('number of transactions actually processed');
  // Where it got no vote through, it says nothing of its speed.
  const rate =
    acknowledged === 0 ? '0' : /^tps = ([\d.]+) \(without initial connection time\)/m.exec(printed)?.[1];
  if (rate === undefined) throw new Error(`pgbench says nothing of its speed, but:\n${printed}`);
  const times = log
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Number(line.split(' ')[2]) / 1000)
    .toSorted((a, b) => a - b);
  const percentile = (part: number): number => times[Math.floor(part * (times.length - 1))] ?? NaN;
  return {
    votesPerSecond: Number(rate),
    p50: percentile(0.5),
    p99: percentile(0.99),
    acknowledged,
    unanswered: 0,
    // Before 15 it did not count them; it gave the client up instead, and said so in its exit code.
    errors: printed.includes('number of failed') ? numberAfter('number of failed transactions') : 0,
    refusal: null,
  };
}

/** pgbench as a contender. */
export function createPgbench(program: string, database: ProductTables): Contender {
  const { PATH = '' } = process.env;
  const load = async ({ scenario, connections, seconds, seed }: Work): Promise<Load> => {
    const folder = mkdtempSync(join(tmpdir(), 'pgbench-'));
    const variables = { ...database.variables, hot: String(1000 * HOT[scenario]) };
    try {
      const { stdout } = await promisify(execFile)(
        program,
        [
          '--no-vacuum',
          '--protocol',
          'prepared',
          '--client',
          String(connections),
          '--jobs',
          String(Math.min(connections, cpus().length)),
          '--time',
          String(seconds),
          '--random-seed',
          String(seed),
          '--file',
          join(import.meta.dirname, 'pgbench.sql'),
          ...Object.entries(variables).flatMap(([name, value]) => ['--define', `${name}=${value}`]),
          '--log',
          '--log-prefix',
          join(folder, 'log'),
          '--sampling-rate',
          '0.2',
        ],
        { env: { PATH, ...database.environment } },
      );
      const logs = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
      return parsePgbench(stdout, logs.join(''));
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  return {
    name: 'pgbench',
    about: execFileSync(program, ['--version'], { encoding: 'utf8' }).trim(),
    start: async () => ({
      empty: database.empty,
      countVotes: database.countVotes,
      load,
      pid: null,
      stop: () => Promise.resolve(),
    }),
  };
}
