// Takes a municipality out as a file, all of one moment: rows, pictures, what each of them is, and sums of all of it.
import type { Writable } from 'node:stream';
import type { Grant } from '../../access/grants/grant.ts';
import type { Connections } from '../../foundation/database/connect.ts';
import type { Cell } from '../../foundation/sheets/cells/rules.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { isTexts, textIn, textsOf } from '../../foundation/texts/per-language.ts';
import { writeCsv } from '../../foundation/sheets/csv/write.ts';
import type { Manifest, TableSum } from './manifest.ts';
import { packInto, type Pack } from './pack.ts';
import { readmeOf } from './readme.ts';
import {
  bytesOf,
  bytesPath,
  FORMAT,
  isMoved,
  MANIFEST_PATH,
  ownKeyOf,
  PEOPLE_PATH,
  rowsPath,
  TAKEN_IDS,
  type TenantTable,
} from './rules.ts';
import { countPaper, readBytes, readPeople, readRows, type RowText } from './store-export.ts';
import { listTenantTables } from './store-tables.ts';
import { asMover, see, type Mover } from './store-city.ts';
import { readmeBg } from './text/readme.bg.ts';
import { readmeEn } from './text/readme.en.ts';

type Granted = Grant<'municipalities.export'>;

export interface Exporting {
  readonly mover: Pick<Connections['mover'], 'pool'>;
  /** What the platform calls itself. */
  readonly platformName: string;
  readonly now: () => Date;
}

/** What was written: the manifest, and its SHA-256 in hexadecimal, which stands for all of the export. */
export interface Exported {
  readonly manifest: Manifest;
  readonly manifestHash: string;
}

/** Writes the export of the municipality to the stream. Never holds more than some hundred rows. */
export function exportMunicipality(
  { mover, platformName, now }: Exporting,
  granted: Granted,
  { slug, name, arms, boundary }: Pick<Municipality, 'slug' | 'name' | 'arms' | 'boundary'>,
  target: Writable,
): Promise<Exported> {
  return asMover(mover.pool, 'look', async (client) => {
    await see(client, granted.municipalityId);
    const tables = (await listTenantTables(client)).filter(isMoved);
    const pack = packInto(target);
    const sums: Record<string, TableSum> = {};
    for (const table of tables) sums[table.name] = await packTable(client, granted, table, pack);
    const people = counting(readPeople(client, granted, tables));
    await pack.add(PEOPLE_PATH, linesOf(people.pieces));
    if (arms !== null) await pack.add('files/arms.svg', [arms]);
    if (boundary !== null) await pack.add('files/boundary.geojson', [boundary]);
    const head = {
      format: FORMAT,
      madeBy: platformName,
      madeAt: now().toISOString(),
      slug,
      name: textsOf(name),
    };
    const paper = await countPaper(client, now());
    const facts = { ...head, tables: sums, people: people.count(), paper };
    await pack.add('README.bg.md', [readmeOf(facts, tables, 'bg', readmeBg)]);
    await pack.add('README.md', [readmeOf(facts, tables, 'en', readmeEn)]);
    const lines = [...pack.sums].map(([path, { sha256 }]) => `${sha256}  ${path}\n`);
    await pack.add('SHA256SUMS', lines);
    const manifest = { ...facts, files: Object.fromEntries(pack.sums) };
    const { sha256 } = await pack.add(MANIFEST_PATH, [`${JSON.stringify(manifest, null, 2)}\n`]);
    await pack.end();
    return { manifest, manifestHash: sha256 };
  });
}

async function packTable(client: Mover, granted: Granted, table: TenantTable, pack: Pack): Promise<TableSum> {
  const rows = counting(readRows(client, granted, table));
  await pack.add(rowsPath(table.name), linesOf(rows.pieces));
  if (table.name !== TAKEN_IDS)
    await pack.add(`csv/${table.name}.csv`, writeCsv(sheetOf(table, readRows(client, granted, table))));
  const columns = bytesOf(table);
  if (columns.length > 0) await packBytes(client, granted, table, columns, pack);
  return { rows: rows.count(), columns: table.columns.map(({ name, type }) => `${name} ${type}`) };
}

async function packBytes(
  client: Mover,
  granted: Granted,
  table: TenantTable,
  columns: readonly string[],
  pack: Pack,
): Promise<void> {
  const key = ownKeyOf(table);
  const keys: string[] = [];
  for await (const piece of readRows(client, granted, table))
    for (const row of piece) keys.push(String((JSON.parse(row) as Readonly<Record<string, unknown>>)[key]));
  for (const value of keys)
    for (const column of columns)
      await pack.add(bytesPath(table.name, value, column), [
        await readBytes(client, granted, table, column, value),
      ]);
}

/** The pieces, and how many rows were in those that were taken. */
function counting(rows: AsyncIterable<readonly RowText[]>) {
  let count = 0;
  const pieces = async function* () {
    for await (const piece of rows) {
      count += piece.length;
      yield piece;
    }
  };
  return { pieces: pieces(), count: () => count };
}

async function* linesOf(pieces: AsyncIterable<readonly RowText[]>): AsyncGenerator<string> {
  for await (const piece of pieces) yield piece.map((row) => `${row}\n`).join('');
}

/** A table of an export as rows of a spreadsheet, for people: first a heading of column names. */
async function* sheetOf(
  table: TenantTable,
  rows: AsyncIterable<readonly RowText[]>,
): AsyncGenerator<readonly Cell[]> {
  const bytes = bytesOf(table);
  const names = table.columns.map(({ name }) => name).filter((name) => !bytes.includes(name));
  yield names;
  for await (const piece of rows)
    for (const row of piece) {
      const values = JSON.parse(row) as Readonly<Record<string, unknown>>;
      yield names.map((name) => cellOf(values[name]));
    }
}

/** What the cell shows: of a text per language the Bulgarian one, and JSON for what has parts. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (isTexts(value)) return textIn(value, 'bg');
  return JSON.stringify(value);
}
