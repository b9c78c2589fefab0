// What can be asked of open data: the version, its tables with their dictionary, and where the files are.
import { builder } from '../../api/builder.ts';
import { LANGUAGE } from '../../municipality/municipalities/refs.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { FORMATS } from './encode.ts';
import { LICENCE_TEXTS } from './licences.ts';
import { licenceOf, versionName, type Licence } from '../../municipality/opendata/rules.ts';
import { listVersions, type ListedFile, type ListedVersion } from './store.ts';
import {
  columnsOf,
  TABLE_NAMES,
  type Column,
  type TableName,
} from '../../municipality/opendata/table-columns.ts';
import { columnText, dictionaryIn } from './text/dictionary.ts';

/** A page lists so many. */
const LISTED_VERSIONS = 30;

/** A version as it is asked for. */
export interface Version {
  readonly municipality: Municipality;
  readonly version: ListedVersion;
  readonly files: readonly ListedFile[];
}

interface Table extends Version {
  readonly table: TableName;
}

interface File extends Version {
  readonly file: ListedFile;
}

const pathOf = ({ municipality: { slug }, version }: Version, name: string): string =>
  `/results/${slug}/data/${versionName(version)}/${name}`;

const LicenceNameType = builder.enumType('OpenDataLicence', {
  description: 'What may be done with open data.',
  values: {
    CC_BY_4_0: { description: 'Anything, if one says where they come from.' },
    CC0: { description: 'Anything.' },
    ODBL_1_0: { description: 'Anything, under the same licence, if one says where they come from.' },
  } as const satisfies Record<Licence, object>,
});

const LicenceType = builder.objectRef<Licence>('OpenDataLicenceText').implement({
  description: 'A licence.',
  fields: (t) => ({
    key: t.field({ type: LicenceNameType, description: 'Which.', resolve: (licence) => licence }),
    name: t.string({ description: 'What it is called.', resolve: (licence) => LICENCE_TEXTS[licence].name }),
    address: t.string({
      description: 'Where it stands.',
      resolve: (licence) => LICENCE_TEXTS[licence].address,
    }),
  }),
});

const FileType = builder.objectRef<File>('OpenDataFile').implement({
  description: 'A file of a version, which never changes.',
  fields: (t) => ({
    name: t.string({ description: 'Its name.', resolve: ({ file }) => file.name }),
    path: t.string({
      description: 'Its address on this host.',
      resolve: (row) => pathOf(row, row.file.name),
    }),
    rows: t.int({ description: 'How many rows it has.', resolve: ({ file }) => file.rows }),
    bytes: t.float({ description: 'How large it is, unpacked.', resolve: ({ file }) => file.bytes }),
    sha256: t.string({ description: 'Its SHA-256 in hexadecimal.', resolve: ({ file }) => file.sha256 }),
  }),
});

const ColumnType = builder.objectRef<readonly Column[]>('OpenDataColumn').implement({
  description: 'A column of a table, or the columns of a text in each language.',
  fields: (t) => ({
    names: t.stringList({
      description: 'What it is called in the files: one name, or one for each language.',
      resolve: (columns) => columns.map(({ name }) => name),
    }),
    description: t.string({
      description: 'What stands in it, in Bulgarian or English.',
      args: LANGUAGE,
      resolve: ([first], { language }) => (first ? columnText(dictionaryIn(language), first.of) : ''),
    }),
  }),
});

const TableType = builder.objectRef<Table>('OpenDataTable').implement({
  description: 'A table of open data.',
  fields: (t) => ({
    name: t.exposeString('table', { description: 'Its name, of which its files have theirs.' }),
    title: t.string({
      description: 'Its title, in Bulgarian or English.',
      args: LANGUAGE,
      resolve: ({ table }, { language }) => dictionaryIn(language).tables[table].title,
    }),
    description: t.string({
      description: 'What stands in it, in Bulgarian or English.',
      args: LANGUAGE,
      resolve: ({ table }, { language }) => dictionaryIn(language).tables[table].description,
    }),
    licence: t.field({
      type: LicenceType,
      description: 'What may be done with it.',
      resolve: ({ table, version }) => licenceOf(table, version.licence),
    }),
    columns: t.field({
      type: [ColumnType],
      complexity: { field: 1, multiplier: 10 },
      description: 'Its columns, in their order.',
      resolve: ({ table, municipality: { languages } }) => byColumn(columnsOf(table, languages)),
    }),
    files: t.field({
      type: [FileType],
      complexity: { field: 1, multiplier: FORMATS.length },
      description: 'Its files, as CSV and as JSON Lines.',
      resolve: (row) =>
        row.files
          .filter(({ name }) => FORMATS.some((format) => name === `${row.table}.${format}`))
          .map((file) => ({ ...row, file })),
    }),
  }),
});

function byColumn(columns: readonly Column[]): Column[][] {
  const names = [...new Set(columns.map(({ of }) => of))];
  return names.map((name) => columns.filter(({ of }) => of === name));
}

export const OpenDataType = builder.objectRef<Version>('OpenData').implement({
  description: 'What a municipality had published after an opening, as files.',
  fields: (t) => ({
    version: t.string({
      description: 'Its name in addresses, for instance 2026-11-25.',
      resolve: ({ version }) => versionName(version),
    }),
    day: t.field({
      type: 'Date',
      description: 'The day of the opening.',
      resolve: ({ version }) => version.day,
    }),
    licence: t.field({
      type: LicenceType,
      description: 'What may be done with it, where a table does not say otherwise.',
      resolve: ({ version }) => version.licence,
    }),
    tables: t.field({
      type: [TableType],
      complexity: { field: 5, multiplier: TABLE_NAMES.length },
      description: 'Its tables.',
      resolve: (row) => TABLE_NAMES.map((table) => ({ ...row, table })),
    }),
    versions: t.stringList({
      description: `The names of the latest ${LISTED_VERSIONS} versions, the latest first.`,
      resolve: async ({ municipality: { id } }, _args, { database, grant }) => {
        const read = grant('opendata.read', id);
        return (await listVersions(database.citizen.pool, read, LISTED_VERSIONS)).map(versionName);
      },
    }),
  }),
});
