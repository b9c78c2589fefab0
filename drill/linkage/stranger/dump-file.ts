// Reads a dump that a stranger brings, as text: nothing in it is run, so that it may hold whatever it likes.
import { execFile } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { findProgram, parseDump } from '../evidence/dump.ts';
import type { Reading } from '../evidence/reading.ts';

/** A dump's tables, and what it says of how it was made. */
export interface Dump {
  readonly readings: readonly Reading[];
  readonly madeWith: string;
}

/** Why it cannot be read, in a sentence for whoever brought it. */
export class DumpRefused extends Error {
  override readonly name = 'DumpRefused';
}

const MOST_BYTES = 256_000_000;
const MOST_ROWS = 200_000;
const PATIENCE_MS = 120_000;

/** Plain SQL with COPY, also packed by gzip; or what pg_restore of this machine can turn into that. */
export async function readDumpFile(path: string): Promise<Dump> {
  if (!existsSync(path)) throw new DumpRefused(`There is no ${path}.`);
  const isFolder = statSync(path).isDirectory();
  if (!isFolder && statSync(path).size > MOST_BYTES)
    throw new DumpRefused(`It has more than ${MOST_BYTES / 1e6} MB: bring one of a smaller city.`);
  const text = isFolder || isArchive(path) ? await restoredAsText(path) : plainText(path);
  const readings = parseDump(text).filter(({ rows }) => rows.length > 0);
  if (readings.length === 0)
    throw new DumpRefused(
      'No table with rows stands in it as COPY: make it without --inserts and --schema-only.',
    );
  const large = readings.find(({ rows }) => rows.length > MOST_ROWS);
  if (large)
    throw new DumpRefused(`${large.table} has more than ${MOST_ROWS} rows: bring one of a smaller city.`);
  return { readings, madeWith: /^-- Dumped by (.*)$/m.exec(text)?.[1] ?? 'something that does not say so' };
}

const isArchive = (path: string): boolean => firstBytes(path).toString('latin1') === 'PGDMP';

function firstBytes(path: string): Buffer {
  const bytes = Buffer.alloc(5);
  const file = openSync(path, 'r');
  try {
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}

function plainText(path: string): string {
  const isPacked = firstBytes(path).readUInt16BE() === 0x1f8b;
  try {
    const bytes = readFileSync(path);
    return (isPacked ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes).toString('utf8');
  } catch (error) {
    throw new DumpRefused(
      `It cannot be unpacked: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

/** By `pg_restore --file=-`, which writes SQL and asks no server. */
async function restoredAsText(path: string): Promise<string> {
  const program = findProgram('pg_restore', 1);
  if (program === null)
    throw new DumpRefused('pg_restore is not installed here: make a plain dump, with --format=plain.');
  try {
    const args = ['--data-only', '--no-owner', '--file=-', path];
    const limits = { maxBuffer: MOST_BYTES, timeout: PATIENCE_MS };
    return (await promisify(execFile)(program, args, limits)).stdout;
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new DumpRefused(
      `pg_restore cannot read it (${said}). Where it was made by a newer pg_dump, make a plain one, with --format=plain.`,
    );
  }
}
