// Everything that a thief of the whole machine reads, once the votes are in.
import type { Pool } from 'pg';
import type { Login } from '../../../server/foundation/database/connection-address.ts';
import { listTables } from './catalog.ts';
import { dumpDatabase, dumpTable } from './dump.ts';
import { readHeap, readIndexes, readRows } from './pages.ts';
import { readRaw } from './raw.ts';
import type { Reading } from './reading.ts';
import { readWal } from './wal.ts';

/** Where a thief finds what. */
export interface Loot {
  readonly owner: Pool;
  readonly login: Login;
  /** Where the WAL stood before the first vote. */
  readonly start: string;
  /** Folders whose every file is read. */
  readonly folders: readonly string[];
  /** A folder that PostgreSQL can write to. */
  readonly outbox: string;
}

/** Reads the WAL and the pages of every table, dead rows too: more than any dump has. It changes nothing. */
export async function readPages({ owner, start }: Pick<Loot, 'owner' | 'start'>): Promise<Reading[]> {
  const tables = await listTables(owner);
  const readings = await readWal(owner, tables, start);
  for (const table of tables) readings.push(await readHeap(owner, table));
  return readings;
}

/** Reads it all; `say` hears how far it is. */
export async function readEverything(loot: Loot, say: (sentence: string) => void): Promise<Reading[]> {
  const { owner, login, start, folders, outbox } = loot;
  const tables = await listTables(owner);
  // First the WAL and the pages: reading rows may clear dead ones away.
  const wal = await readWal(owner, tables, start);
  say(`WAL: ${wal.reduce((all, { rows }) => all + rows.length, 0)} rows in ${wal.length} readings.`);
  const readings: Reading[] = [...wal];
  for (const table of tables) {
    const heap = await readHeap(owner, table);
    readings.push(heap, ...(await readIndexes(owner, table, heap)), await readRows(owner, table));
    readings.push(await dumpTable(owner, table, outbox));
  }
  readings.push(...(await dumpDatabase(login, say)));
  await owner.query('CHECKPOINT');
  const known = readings.filter(({ how }) => how === 'COPY' || how === 'lives in the WAL');
  const raw = readRaw(folders, known);
  say(`Files: ${raw.files}, ${Math.round(raw.bytes / 1e6)} MB, ids stand in ${raw.readings.length} ways.`);
  return [...readings, ...raw.readings];
}
