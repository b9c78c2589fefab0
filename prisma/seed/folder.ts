// A municipality's folder: one JSON and up to eight CSV files, read and checked as a whole before anything is written.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CsvRow } from './csv.ts';
import { readCsv } from './csv.ts';
import type { MunicipalityData } from './data.ts';
import { readMunicipality } from './municipality-file.ts';
import type { CsvTable } from './tables.ts';
import {
  CATEGORIES,
  LOCATIONS,
  OPENING_HOURS,
  OPTIONS,
  QUESTIONS,
  SETTLEMENTS,
  SHARED_NETWORKS,
  SIGNS,
} from './tables.ts';

const DATA = fileURLToPath(new URL('../data/', import.meta.url));

/** The folders under prisma/data that hold a municipality, as absolute paths in the order of their names. */
export function listMunicipalityFolders(): string[] {
  return readdirSync(DATA)
    .map((name) => path.join(DATA, name))
    .filter((folder) => existsSync(path.join(folder, 'municipality.json')))
    .toSorted();
}

/** What the folder says. Throws a DataError at the first mistake: a bad cell, a repeated key, a name of no row. */
export function readFolder(folder: string): MunicipalityData {
  const municipality = readMunicipality(path.join(folder, 'municipality.json'));
  const read = <Row>(table: CsvTable<Row>) => readTable(folder, table, municipality.languages);
  const settlements = read(SETTLEMENTS);
  const categories = read(CATEGORIES);
  const locations = read(LOCATIONS);
  const signs = read(SIGNS);
  const questions = read(QUESTIONS);
  const options = read(OPTIONS);
  const sharedNetworks = read(SHARED_NETWORKS);
  const openingHours = read(OPENING_HOURS);
  locations.mustName('ekatte', ({ ekatte }) => ekatte, settlements);
  locations.mustName('category', ({ category }) => category, categories);
  signs.mustName('external_id', ({ externalId }) => externalId, locations);
  questions.mustName('category', ({ category }) => category, categories);
  openingHours.mustName('external_id', ({ externalId }) => externalId, locations);
  options.mustName('question', ({ category, question }) => `${category}/${question}`, questions);
  return {
    folder,
    municipality,
    settlements: settlements.rows,
    categories: categories.rows,
    locations: locations.rows,
    signs: signs.rows,
    questions: questions.rows,
    options: options.rows,
    sharedNetworks: sharedNetworks.rows,
    openingHours: openingHours.rows,
  };
}

interface Table<Row> {
  readonly rows: readonly Row[];
  readonly keys: ReadonlySet<string>;
  /** Throws unless every row names a row of the other table. */
  mustName(column: string, nameOf: (row: Row) => string, other: { readonly keys: ReadonlySet<string> }): void;
}

function readTable<Row>(folder: string, table: CsvTable<Row>, languages: readonly string[]): Table<Row> {
  const columns = table.columns(languages);
  const file = path.join(folder, table.file);
  const sources = table.isOptional && !existsSync(file) ? [] : readCsv(file, columns);
  const read = sources.map((source) => ({ source, row: table.read(source, languages) }));
  const first = new Map<string, CsvRow>();
  for (const { source, row } of read) {
    const key = table.key(row);
    const earlier = first.get(key);
    if (earlier) throw source.wrong(columns[0] ?? '', `"${key}" stands in line ${earlier.line} already`);
    first.set(key, source);
  }
  const keys = new Set(first.keys());
  return {
    rows: read.map(({ row }) => row),
    keys,
    mustName(column, nameOf, other) {
      const stray = read.find(({ row }) => !other.keys.has(nameOf(row)));
      if (stray) throw stray.source.wrong(column, `"${nameOf(stray.row)}" is not there`);
    },
  };
}
