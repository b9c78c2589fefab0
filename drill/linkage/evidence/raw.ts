// Searches the files themselves, WAL and logs too, for the ids of rows: in which order do they stand there?
import { dirname, relative } from 'node:path';
import { listFiles, readPieces } from '../../files.ts';
import { createSearch } from '../../search.ts';
import type { Reading, Row } from './reading.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a search went through. */
export interface RawReadings {
  readonly readings: readonly Reading[];
  readonly files: number;
  readonly bytes: number;
}

interface Known {
  readonly table: string;
  readonly row: Row;
  readonly form: 'packed' | 'as text';
}

/**
 * For each folder with files that hold ids of a table's rows, packed or as text: the rows in the order in which their
 * ids stand there first. Files of a folder are read in the order of their names, as the WAL's are.
 */
export function readRaw(folders: readonly string[], known: readonly Reading[]): RawReadings {
  const patterns: { readonly known: Known; readonly bytes: Buffer }[] = [];
  const each = new Map(known.flatMap(rowsWithIds).map((one) => [`${one.table} ${one.id}`, one]));
  for (const { table, row, id } of each.values()) {
    patterns.push({
      known: { table, row, form: 'packed' },
      bytes: Buffer.from(id.replaceAll('-', ''), 'hex'),
    });
    patterns.push({ known: { table, row, form: 'as text' }, bytes: Buffer.from(id) });
  }
  const search = createSearch(patterns.map(({ bytes }) => bytes));
  const found = new Map<string, Set<Known>>();
  const files = listFiles(folders);
  let bytes = 0;
  for (const file of files) {
    const place = folders
      .map((folder) => relative(folder, dirname(file)))
      .find((path) => !path.startsWith('..'));
    const scan = search.start((number) => {
      const hit = patterns[number]?.known;
      if (!hit) return;
      const name = `${hit.table}|${hit.form} in ${place ?? ''}/`;
      found.set(name, (found.get(name) ?? new Set()).add(hit));
    });
    bytes += readPieces(file, scan.push);
    scan.end();
  }
  const readings = [...found].map(([name, hits]) => {
    const [table = '', how = ''] = name.split('|');
    return { table, how: `ids ${how}`, rows: [...hits].map(({ row }) => row) };
  });
  return { readings, files: files.length, bytes };
}

function rowsWithIds({ table, rows }: Reading): { table: string; row: Row; id: string }[] {
  return rows.flatMap((row) => (row['id'] && UUID.test(row['id']) ? [{ table, row, id: row['id'] }] : []));
}
