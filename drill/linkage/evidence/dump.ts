// Dumps every table as text: by COPY, and by pg_dump where one is installed that knows this server.
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Pool } from 'pg';
import type { Login } from '../../../server/foundation/database/connection-address.ts';
import { columnsInDump, type Table } from './catalog.ts';
import type { Reading, Row } from './reading.ts';

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** The table as COPY writes it in the format of text. */
export async function copyTable(owner: Pool, { name }: Table, outbox: string): Promise<string> {
  const file = join(outbox, `${name}.copy`);
  await owner.query(`COPY ${name} TO '${file}'`);
  return readFileSync(file, 'utf8');
}

/** The table's rows, from COPY in the format of text, in the order in which it writes them. */
export async function dumpTable(owner: Pool, table: Table, outbox: string): Promise<Reading> {
  const lines = (await copyTable(owner, table, outbox)).split('\n').slice(0, -1);
  const names = columnsInDump(table);
  return { table: table.name, how: 'COPY', rows: lines.map((line) => parseLine(line, names)) };
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
  const text = await dumpAsText(owner);
  if (text === null) say('pg_dump 17 or newer is not installed here: COPY alone stands for it.');
  return text === null ? [] : parseDump(text);
}

/** What pg_dump writes; null where there is none as new as the server. */
export async function dumpAsText(owner: Login): Promise<string | null> {
  const program = findProgram('pg_dump', 17);
  if (program === null) return null;
  const { host, port, user, password, database } = owner;
  const args = ['--data-only', '--host', host, '--port', String(port), '--username', user, database];
  const { stdout } = await promisify(execFile)(program, args, {
    env: { ...process.env, PGPASSWORD: password },
    maxBuffer: 2 ** 30,
  });
  return stdout;
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

/** The newest of PostgreSQL's programs of the name that is installed, from a version on; null where there is none. */
export function findProgram(name: 'pg_dump' | 'pg_restore', leastVersion: number): string | null {
  const debian = '/usr/lib/postgresql';
  const installed = existsSync(debian)
    ? readdirSync(debian).map((version) => join(debian, version, 'bin', name))
    : [];
  const [newest] = [...installed, name]
    .map((program) => ({ program, version: versionOf(program) }))
    .filter(({ version }) => version >= leastVersion)
    .toSorted((a, b) => b.version - a.version);
  return newest?.program ?? null;
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
