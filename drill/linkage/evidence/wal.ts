// Reads the WAL (pg_walinspect): every row that was ever written, changed or removed, in the order in which it was.
import type { Pool } from 'pg';
import type { Table } from './catalog.ts';
import { placeInFile, type Reading, type Row } from './reading.ts';
import { rowOf, tupleFromWal, tuplesOf, updatedTuple } from './tuples.ts';

/** Something that happened to a row. The row is what it was after it; of one that was removed, before. */
interface Change {
  readonly table: string;
  readonly kind: 'insert' | 'update' | 'delete';
  readonly row: Row;
}

interface WalRecord {
  readonly lsn: string;
  readonly transaction: string;
  readonly kind: string;
  readonly said: string;
  readonly block_id: number;
  readonly file: number;
  readonly block: number;
  readonly data: Buffer | null;
  readonly page: Buffer | null;
}

const PREFIX_FROM_OLD = 0x20;
const SUFFIX_FROM_OLD = 0x40;

/** Where the WAL ends now. */
export async function endOfWal(owner: Pool): Promise<string> {
  const { rows } = await owner.query<{ lsn: string }>('SELECT pg_current_wal_flush_lsn()::text AS lsn');
  return rows[0]?.lsn ?? '0/0';
}

/**
 * Two readings of each table that was written since `start`: everything that happened, in order; and, where rows have an
 * id, each row once, in the order of its first arrival, with the number of its first, last and final record.
 */
export async function readWal(owner: Pool, tables: readonly Table[], start: string): Promise<Reading[]> {
  const records = await listRecords(owner, tables, start);
  const changes = changesOf(records, new Map(tables.map((table) => [table.file, table])));
  return tables.flatMap(({ name }) => {
    const own = changes.filter(({ table }) => table === name);
    if (own.length === 0) return [];
    const written = own.filter(({ kind }) => kind !== 'delete').map(({ row }) => row);
    return [{ table: name, how: 'WAL', rows: written }, ...livesOf(name, own)];
  });
}

async function listRecords(owner: Pool, tables: readonly Table[], start: string): Promise<WalRecord[]> {
  const { rows } = await owner.query<WalRecord>(
    `SELECT start_lsn::text AS lsn, xid::text AS transaction, record_type AS kind, description AS said, block_id,
        relfilenode::int AS file, relblocknumber::int AS block, block_data AS data, block_fpi_data AS page
      FROM pg_get_wal_block_info($1, pg_current_wal_flush_lsn(), true)
      WHERE resource_manager IN ('Heap', 'Heap2') AND relforknumber = 0 AND relfilenode = ANY($2::oid[])
      ORDER BY start_lsn, block_id`,
    [start, tables.map(({ file }) => file)],
  );
  return rows;
}

function changesOf(records: readonly WalRecord[], tables: ReadonlyMap<number, Table>): Change[] {
  const changes: Change[] = [];
  // The tables as they were at each record: by file, block and line pointer.
  const tuples = new Map<string, Buffer>();
  records.forEach((record, number) => {
    const table = tables.get(record.file);
    if (table === undefined) return;
    const nameOf = (block: number, offset: number): string => `${record.file} ${placeInFile(block, offset)}`;
    if (record.page) {
      for (const [offset, tuple] of tuplesOf(record.page)) tuples.set(nameOf(record.block, offset), tuple);
    }
    if (record.block_id !== 0) return;
    const kind = kindOf(record.kind);
    if (kind === null) return;
    const offset = numberIn(record.said, kind === 'update' ? 'new_off' : 'off');
    const name = nameOf(record.block, offset);
    if (!record.page && record.data && kind === 'insert')
      tuples.set(name, tupleFromWal(Number(record.transaction), record.data));
    if (!record.page && record.data && kind === 'update') {
      // The old row's page is named only where it is another one.
      const other = records[number + 1];
      const oldBlock = other?.lsn === record.lsn && other.block_id === 1 ? other.block : record.block;
      const old = tuples.get(nameOf(oldBlock, numberIn(record.said, 'old_off')));
      if (old) tuples.set(name, updated(record, old));
    }
    const tuple = tuples.get(name);
    if (tuple === undefined) return;
    const row = rowOf(tuple, table.columns, record.block, offset);
    changes.push({
      table: table.name,
      kind,
      row: { ...row, '#record': String(number), '#transaction': record.transaction },
    });
  });
  return changes;
}

function kindOf(record: string): Change['kind'] | null {
  if (record.startsWith('INSERT')) return 'insert';
  if (/^(HOT_)?UPDATE/.test(record)) return 'update';
  return record.startsWith('DELETE') ? 'delete' : null;
}

/** The number after a name, in a record's description like "off: 12, flags: 0x08". */
function numberIn(said: string, name: string): number {
  return Number(new RegExp(String.raw`(?:^|[ ,])${name}: (\w+)`).exec(said)?.[1] ?? NaN);
}

function updated({ data, said, transaction }: WalRecord, old: Buffer): Buffer {
  const flags = numberIn(said, 'flags');
  let rest = data ?? Buffer.alloc(0);
  const lengthIf = (flag: number): number => {
    if ((flags & flag) === 0) return 0;
    const length = rest.readUInt16LE();
    rest = rest.subarray(2);
    return length;
  };
  const before = lengthIf(PREFIX_FROM_OLD);
  const after = lengthIf(SUFFIX_FROM_OLD);
  return updatedTuple(Number(transaction), rest, old, { before, after });
}

function livesOf(table: string, changes: readonly Change[]): Reading[] {
  const lives = new Map<string, Record<string, string | null>>();
  for (const { kind, row } of changes) {
    const { id, '#record': record = null, '#transaction': transaction = null, '#ctid': ctid = null } = row;
    if (typeof id !== 'string') return [];
    const life = lives.get(id) ?? { ...row, '#first record': record };
    lives.set(id, life);
    if (kind === 'delete') Object.assign(life, { '#removed in': transaction, '#removing record': record });
    else Object.assign(life, { '#last record': record, '#last ctid': ctid });
  }
  return [{ table, how: 'lives in the WAL', rows: [...lives.values()] }];
}
