// Dumps every table as text: by COPY, and by pg_dump where one is installed that knows this server.
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Pool } from 'pg';
import type { Login } from '../../../server/foundation/database/connection-address.ts';
import type { Table } from './catalog.ts';
import type { Reading, Row } from './reading.ts';

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** The table's rows, from COPY in the format of text, in the order in which it writes them. */
export async function dumpTable(owner: Pool, { name, columns }: Table, outbox: string): Promise<Reading> {
  const file = join(outbox, `${name}.copy`);
  await owner.query(`COPY ${name} TO '${file}'`);
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  const names = columns.map((column) => column.name);
  return { table: name, how: 'COPY', rows: lines.map((line) => parseLine(line, names)) };
}

function parseLine(line: string, names: readonly string[]): Row {
  const values = line
    .split('\t')
    .map((field) =>
      field === String.raw`\N`
        ? null
        : field.replaceAll(/\\(.)/g, (_, letter: string) => ESCAPES[letter] ?? letter),
    );
  return Object.fromEntries(names.map((name, place) => [name, values[place] ?? null]));
}

/** What pg_dump writes of each table; nothing, with the reason said, where there is no pg_dump as new as the server. */
export async function dumpDatabase(owner: Login, say: (sentence: string) => void): Promise<Reading[]> {
  const program = findProgram(17);
  if (program === null) {
    say('pg_dump 17 or newer is not installed here: COPY alone stands for it.');
    return [];
  }
  const { host, port, user, password, database } = owner;
  const args = ['--data-only', '--host', host, '--port', String(port), '--username', user, database];
  const { stdout } = await promisify(execFile)(program, args, {
    env: { ...process.env, PGPASSWORD: password },
    maxBuffer: 2 ** 30,
  });
  return parseDump(stdout);
}

/** The tables of a dump in the format of text. */
export function parseDump(dump: string): Reading[] {
  return [...dump.matchAll(/^COPY (\S+) \((.*)\) FROM stdin;\n([\s\S]*?)^\\\.$/gm)].map(
    ([, table = '', columns = '', body = '']) => {
      const names = columns.split(', ').map((name) => name.replaceAll('"', ''));
      const rows = body
        .split('\n')
        .slice(0, -1)
        .map((line) => parseLine(line, names));
      return { table, how: 'pg_dump', rows };
    },
  );
}

function findProgram(leastVersion: number): string | null {
  const debian = '/usr/lib/postgresql';
  const installed = existsSync(debian)
    ? readdirSync(debian).map((version) => join(debian, version, 'bin/pg_dump'))
    : [];
  return [...installed, 'pg_dump'].find((program) => versionOf(program) >= leastVersion) ?? null;
}

function versionOf(program: string): number {
  try {
    const said = execFileSync(program, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return Number(/\d+/.exec(said)?.[0] ?? 0);
  } catch {
    return 0;
  }
}
