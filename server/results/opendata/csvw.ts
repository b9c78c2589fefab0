// The dictionary for machines: CSV on the Web (W3C, Metadata Vocabulary for Tabular Data), one file beside the tables.
import { LICENCE_TEXTS } from './licences.ts';
import { licenceOf, type CityLicence } from '../../municipality/opendata/rules.ts';
import {
  columnsOf,
  TABLE_NAMES,
  type Column,
  type ColumnKind,
  type ColumnName,
  type TableName,
} from '../../municipality/opendata/table-columns.ts';
import { columnText } from './text/dictionary.ts';
import { inBoth } from './text/in-both.ts';

/** The name that programs look for beside a CSV. */
export const DICTIONARY = 'csv-metadata.json';

const DATATYPES: Readonly<Record<ColumnKind, string>> = {
  id: 'string',
  ids: 'string',
  word: 'string',
  text: 'string',
  texts: 'string',
  integer: 'integer',
  number: 'number',
  date: 'date',
  boolean: 'boolean',
};

/** Columns of scores: from 1 to 10. */
const SCORES: ReadonlySet<ColumnName> = new Set(['score', 'fromScore', 'toScore']);

/** Columns that name a row of a table: which, and by which of its columns. */
const KEYS: Partial<Record<ColumnName, readonly [TableName, ColumnName]>> = {
  place: ['places', 'place'],
  desk: ['places', 'place'],
  settlement: ['settlements', 'settlement'],
  category: ['categories', 'category'],
};

/** The column that names a row of the table itself. */
const OWN_KEYS: Partial<Record<TableName, ColumnName>> = {
  places: 'place',
  positions: 'place',
  settlements: 'settlement',
  categories: 'category',
  improvements: 'improvement',
  promises: 'improvement',
};

/** The dictionary of a city that speaks the languages, as JSON. */
export function dictionaryOf(languages: readonly string[], licence: CityLicence): string {
  const dictionary = {
    '@context': 'http://www.w3.org/ns/csvw',
    // The mark at the start, and lines that end as RFC 4180 says.
    dialect: { delimiter: ';', encoding: 'utf-8', header: true, lineTerminators: ['\r\n'] },
    tables: TABLE_NAMES.map((table) => tableOf(table, columnsOf(table, languages), licence)),
  };
  return `${JSON.stringify(dictionary, null, 1)}\n`;
}

function tableOf(table: TableName, columns: readonly Column[], licence: CityLicence) {
  return {
    url: `${table}.csv`,
    'dc:title': inBoth(({ tables }) => tables[table].title),
    'dc:description': inBoth(({ tables }) => tables[table].description),
    'dc:license': { '@id': LICENCE_TEXTS[licenceOf(table, licence)].address },
    tableSchema: {
      columns: columns.map(columnOf),
      ...(OWN_KEYS[table] && { primaryKey: OWN_KEYS[table] }),
      foreignKeys: columns.flatMap(({ of }) => {
        const [resource, columnReference] = KEYS[of] ?? [table];
        const isOwn = resource === table && columnReference === of;
        return columnReference === undefined || isOwn
          ? []
          : [{ columnReference: of, reference: { resource: `${resource}.csv`, columnReference } }];
      }),
    },
  };
}

function columnOf({ name, of, kind, language }: Column) {
  return {
    name,
    titles: name,
    datatype: SCORES.has(of) ? { base: 'integer', minimum: 1, maximum: 10 } : DATATYPES[kind],
    ...(language !== null && { lang: language }),
    ...(kind === 'ids' && { separator: ' ' }),
    'dc:description': inBoth((dictionary) => columnText(dictionary, of)),
  };
}
