// Reads heap pages and index pages (pageinspect), and the columns that every row has beside its own.
import type { Pool } from 'pg';
import type { Table } from './catalog.ts';
import { placeInFile, type Reading, type Row } from './reading.ts';
import { rowOf, tuplesOf } from './tuples.ts';

const identifier = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** Every row of the table's pages, dead ones too, page by page in the order of their line pointers. */
export async function readHeap(owner: Pool, { name, columns }: Table): Promise<Reading> {
  const { rows } = await owner.query<{ block: number; page: Buffer }>(
    `SELECT block::int, get_raw_page(${identifier(name)}, block::int) AS page
     FROM generate_series(0, pg_relation_size(${identifier(name)}) / 8192 - 1) AS block ORDER BY block`,
  );
  const found = rows.flatMap(({ block, page }) =>
    [...tuplesOf(page)].map(([offset, tuple]) => rowOf(tuple, columns, block, offset)),
  );
  return { table: name, how: 'heap pages', rows: found };
}

/** The living rows in the order of a scan, with xmin, cmin and ctid. */
export async function readRows(owner: Pool, { name }: Table): Promise<Reading> {
  const { rows } = await owner.query<{ xmin: string; cmin: string; ctid: string; columns: Row }>(
    `SELECT xmin::text, cmin::text, ctid::text, to_jsonb(t) AS columns FROM ${name} t`,
  );
  return {
    table: name,
    how: 'rows',
    rows: rows.map(({ xmin, cmin, ctid, columns }) => ({
      ...Object.fromEntries(Object.entries(columns).map(([key, value]) => [key, asText(value)])),
      '#xmin': xmin,
      '#cmin': cmin,
      '#ctid': placeOf(ctid),
    })),
  };
}

/** A value of JSON as PostgreSQL writes it elsewhere: a text without its quotes. */
function asText(value: unknown): string | null {
  if (value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function placeOf(ctid: string): string {
  const [block = 0, offset = 0] = ctid.replaceAll(/[()]/g, '').split(',').map(Number);
  return placeInFile(block, offset);
}

/** For each index the rows of the heap pages in the order of its leaves: entries of dead rows stay until they are cleared. */
export async function readIndexes(owner: Pool, { name, indexes }: Table, heap: Reading): Promise<Reading[]> {
  const byPlace = new Map(heap.rows.map((row) => [row['#ctid'], row]));
  const readings: Reading[] = [];
  for (const index of indexes) {
    const { rows } = await owner.query<{ ctid: string }>(
      `SELECT coalesce(each, item.htid)::text AS ctid
       FROM generate_series(1, pg_relation_size(${identifier(index)}) / 8192 - 1) AS block
       CROSS JOIN LATERAL bt_page_stats(${identifier(index)}, block) AS page
       CROSS JOIN LATERAL bt_page_items(${identifier(index)}, block) AS item
       LEFT JOIN LATERAL unnest(item.tids) WITH ORDINALITY AS list (each, place) ON true
       WHERE page.type = 'l' AND coalesce(each, item.htid) IS NOT NULL
       ORDER BY block, item.itemoffset, list.place`,
    );
    const found = rows.flatMap(({ ctid }) => {
      const row = byPlace.get(placeOf(ctid));
      return row ? [row] : [];
    });
    readings.push({ table: name, how: `index ${index}`, rows: found });
  }
  return readings;
}
