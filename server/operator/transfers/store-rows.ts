// Takes the rows of whole tables from one database to another as they stand, past row-level security, and sums them up.
import { createHash } from 'node:crypto';
import { Transform, Writable, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Table } from './store-tables.ts';

/** What all rows of a table are together: the SHA-256 of their text in the order of its key, in hexadecimal. */
export interface TableSum {
  readonly rows: number;
  readonly sha256: string;
}

/** Hears of each piece how many bytes it has. */
export type Tell = (bytes: number) => void;

/** So that equal rows are equal texts, whatever a server, a database or a role has set; and that no limit ends what takes long. */
const SETTINGS = {
  client_encoding: 'UTF8',
  TimeZone: 'UTC',
  DateStyle: 'ISO, YMD',
  IntervalStyle: 'postgres',
  bytea_output: 'hex',
  extra_float_digits: '1',
  // An error, where a policy would hide a row.
  row_security: 'off',
  statement_timeout: '0',
  idle_in_transaction_session_timeout: '0',
  // A machine of ours that vanished keeps the tables locked for 25 s, and not for two hours.
  tcp_keepalives_idle: '10',
  tcp_keepalives_interval: '5',
  tcp_keepalives_count: '3',
};

/**
 * Does the work in the caller's transaction with the tables locked, so that nobody else reads or writes, and their owner bound by no
 * policy; afterwards all is as it was. Where it throws the transaction is to be taken back, and that with it.
 */
export async function pastPolicies<T>(
  client: ClientBase,
  tables: readonly Table[],
  work: () => Promise<T>,
): Promise<T> {
  for (const [name, value] of Object.entries(SETTINGS))
    await client.query(Prisma.sql`SELECT set_config(${name}, ${value}, true)`);
  const all = Prisma.join(tables.map(({ name }) => Prisma.raw(name)));
  await client.query(Prisma.sql`LOCK TABLE ${all} IN ACCESS EXCLUSIVE MODE`);
  const forced = tables.filter(({ isForced }) => isForced);
  for (const { name } of forced)
    await client.query(Prisma.sql`ALTER TABLE ${Prisma.raw(name)} NO FORCE ROW LEVEL SECURITY`);
  const done = await work();
  // What is checked at the end of a transaction is checked now: a table with a check to come is not changed.
  await client.query(Prisma.sql`SET CONSTRAINTS ALL IMMEDIATE`);
  for (const { name } of forced)
    await client.query(Prisma.sql`ALTER TABLE ${Prisma.raw(name)} FORCE ROW LEVEL SECURITY`);
  return done;
}

/** Empties the tables, of what the migrations wrote too. */
export async function emptyTables(client: ClientBase, tables: readonly Table[]): Promise<void> {
  await client.query(Prisma.sql`TRUNCATE ${Prisma.join(tables.map(({ name }) => Prisma.raw(name)))}`);
}

/** Copies all rows into the table of the same name, which is empty; answers what left. */
export async function copyTable(
  source: ClientBase,
  target: ClientBase,
  table: Table,
  tell: Tell,
): Promise<TableSum> {
  const into = target.query(copyFrom(`COPY ${table.name} (${table.columns.join(', ')}) FROM STDIN`));
  const sum = summing(tell);
  await pipeline(readRows(source, table), sum.stream, into);
  return { rows: into.rowCount, sha256: sum.digest() };
}

/** What is there. */
export async function sumTable(client: ClientBase, table: Table, tell: Tell): Promise<string> {
  const sum = summing(tell);
  await pipeline(
    readRows(client, table),
    sum.stream,
    new Writable({ write: (_piece, _encoding, done) => done() }),
  );
  return sum.digest();
}

/** Has the planner count anew: it would know of no row for a minute. */
export async function analyze(client: ClientBase, tables: readonly Table[]): Promise<void> {
  await client.query(Prisma.sql`ANALYZE ${Prisma.join(tables.map(({ name }) => Prisma.raw(name)))}`);
}

function readRows(client: ClientBase, { name, columns, order }: Table): Readable {
  // One without a key is sorted by all that it has.
  const by = order.length > 0 ? order.join(', ') : `${name}::text COLLATE "C"`;
  return client.query(copyTo(`COPY (SELECT ${columns.join(', ')} FROM ${name} ORDER BY ${by}) TO STDOUT`));
}

function summing(tell: Tell) {
  const hash = createHash('sha256');
  const stream = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      tell(piece.length);
      done(null, piece);
    },
  });
  return { stream, digest: () => hash.digest('hex') };
}
