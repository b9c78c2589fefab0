// The tables of the database: their columns, as they lie in a row, their files and their indexes.
import type { Pool } from 'pg';

export interface Column {
  readonly name: string;
  readonly type: string;
  /** Bytes; -1: it says itself how long it is. */
  readonly length: number;
  /** Its place in a row is a multiple of so many bytes. */
  readonly align: number;
}

export interface Table {
  /** Like public.ratings. */
  readonly name: string;
  readonly file: number;
  readonly columns: readonly Column[];
  readonly indexes: readonly string[];
}

/** The columns that a dump has: one that was dropped still takes its place in a row. */
export const columnsInDump = ({ columns }: Table): string[] =>
  columns.map(({ name }) => name).filter((name) => !name.startsWith('........pg.dropped'));

const ALIGN: Readonly<Record<string, number>> = { c: 1, s: 2, i: 4, d: 8 };

/** Every table but PostgreSQL's own. */
export async function listTables(owner: Pool): Promise<Table[]> {
  const { rows } = await owner.query<{
    name: string;
    file: number;
    columns: { name: string; type: string; length: number; align: string }[];
    indexes: string[];
  }>(`SELECT format('%I.%I', n.nspname, c.relname) AS name, pg_relation_filenode(c.oid)::int AS file,
      (SELECT json_agg(json_build_object('name', attname, 'type', format_type(atttypid, NULL), 'length', attlen,
          'align', attalign) ORDER BY attnum)
        FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0) AS columns,
      ARRAY(SELECT i.indexrelid::regclass::text FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
        JOIN pg_am am ON am.oid = x.relam WHERE i.indrelid = c.oid AND am.amname = 'btree' ORDER BY 1) AS indexes
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema')
    ORDER BY 1`);
  return rows.map(({ columns, ...table }) => ({
    ...table,
    columns: columns.map((column) => ({ ...column, align: ALIGN[column.align] ?? 1 })),
  }));
}
