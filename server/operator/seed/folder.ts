// A municipality's folder: one JSON, up to ten CSV files and the arms, read and checked as a whole before anything is written.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CsvRow } from '../../municipality/tables/csv.ts';
import { readCsv } from '../../municipality/tables/csv.ts';
import type { MunicipalityData } from '../../municipality/tables/data.ts';
import { readMunicipality } from './municipality-file.ts';
import type { CsvTable } from '../../municipality/tables/folder-tables.ts';
import { readTexts } from './texts.ts';
import {
  CATEGORIES,
  IMPROVEMENTS,
  LOCATIONS,
  OPENING_HOURS,
  OPTIONS,
  QUESTIONS,
  SETTLEMENTS,
  SHARED_NETWORKS,
  SIGNS,
  TABLETS,
} from '../../municipality/tables/folder-tables.ts';
import { ROOT } from '../../foundation/project-root.ts';
import { readArms } from '../../municipality/arms/arms.ts';
import { DataError } from '../../municipality/tables/error.ts';

const DATA = path.join(ROOT, 'prisma', 'cities');

/** The folders under prisma/cities that hold a municipality, as absolute paths in the order of their names. */
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
  const tablets = read(TABLETS);
  const signs = read(SIGNS);
  const questions = read(QUESTIONS);
  const options = read(OPTIONS);
  const sharedNetworks = read(SHARED_NETWORKS);
  const openingHours = read(OPENING_HOURS);
  const improvements = read(IMPROVEMENTS);
  locations.mustName('ekatte', ({ ekatte }) => ekatte, settlements);
  locations.mustName('category', ({ category }) => category, categories);
  tablets.mustName('desk', ({ desk }) => desk, locations);
  signs.mustName('external_id', ({ externalId }) => externalId, {
    keys: new Set([...locations.keys, ...tablets.rows.map(({ externalId }) => externalId)]),
  });
  questions.mustName('category', ({ category }) => category, categories);
  openingHours.mustName('external_id', ({ externalId }) => externalId, locations);
  improvements.mustName('location', ({ location }) => location, locations);
  improvements.mustName('category', ({ category }) => category, categories);
  improvements.mustName('ekatte', ({ ekatte }) => ekatte, settlements);
  options.mustName('question', ({ category, question }) => `${category}/${question}`, questions);
  return {
    folder,
    municipality,
    arms: readArmsFile(path.join(folder, 'arms.svg')),
    settlements: settlements.rows,
    categories: categories.rows,
    locations: locations.rows,
    tablets: tablets.rows,
    signs: signs.rows,
    questions: questions.rows,
    options: options.rows,
    sharedNetworks: sharedNetworks.rows,
    openingHours: openingHours.rows,
    improvements: improvements.rows,
    texts: readTexts(folder, municipality.languages),
  };
}

interface Table<Row> {
  readonly rows: readonly Row[];
  readonly keys: ReadonlySet<string>;
  /** Throws unless every row names a row of the other table, or none at all (null). */
  mustName(
    column: string,
    nameOf: (row: Row) => string | null,
    other: { readonly keys: ReadonlySet<string> },
  ): void;
}

function readTable<Row>(folder: string, table: CsvTable<Row>, languages: readonly string[]): Table<Row> {
  const columns = table.columns(languages);
  const file = path.join(folder, table.file);
  const sources = table.isOptional && !existsSync(file) ? [] : readCsv(file, columns, table.optionalColumns);
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
      const stray = read.find(({ row }) => {
        const name = nameOf(row);
        return name !== null && !other.keys.has(name);
      });
      if (stray) throw stray.source.wrong(column, `"${nameOf(stray.row)}" is not there`);
    },
  };
}

/** The arms as they may stand in a page; null where there is no file. Throws a DataError that names what is not allowed. */
function readArmsFile(file: string): string | null {
  if (!existsSync(file)) return null;
  const read = readArms(readFileSync(file, 'utf8'));
  if ('arms' in read) return read.arms;
  throw new DataError({ file }, read.problem);
}
