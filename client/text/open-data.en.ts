// The page of open data, in English.
import type { OpenDataTexts } from './open-data.bg.ts';

/** The same texts as in open-data.bg.ts, in English. */
export const openDataEn: OpenDataTexts = {
  title: 'Open data',
  lead: 'Everything that the municipality has published, as files: for a spreadsheet, for research, for your program. A new version comes after each publication of ratings.',
  none: 'There are no files yet. The first ones will stand here after the first publication of ratings.',
  version: 'Version {version}: what was published up to and including {day}. Its files never change.',
  groups:
    'Ratings are published only in groups of at least {threshold}. Those that still wait are in no file. People gave them by their own choice, so they are no representative sample of all citizens.',
  tables: 'Tables',
  rows: { one: '{count} row', other: '{count} rows' },
  columns: 'Columns and checksums',
  column: 'Column',
  meaning: 'What stands in it',
  licence: 'Licence',
  licenceMeaning: {
    CC_BY_4_0:
      'You may copy, change and publish the data, also commercially, if you say where they come from.',
    CC0: 'You may do anything with the data without asking. We would be glad if you say where they come from.',
  },
  licenceOwn: 'Another licence holds only for the coordinates of places: they are a table of their own.',
  cite: 'How to cite them',
  citation: '{municipality}. How citizens rate services: open data, version {version}. {address}. {licence}.',
  sheet: 'In a spreadsheet',
  sheetFile:
    'CSV files open with a double click: they are in UTF-8, and semicolons separate their columns. An apostrophe before a text keeps the spreadsheet from running it as a formula.',
  sheetLive: 'In Google Sheets this formula always shows the latest version:',
  sheetWeb: 'In Excel choose Data, then From Web, and paste the address:',
  programs: 'For programs and portals',
  dictionary: 'Data dictionary (CSV on the Web)',
  catalogue: 'Description of the datasets (DCAT-AP 3, JSON-LD)',
  checksums: 'Checksums of all files (SHA-256)',
  explorer: 'API (GraphQL): ask directly, with examples',
  schema: 'What the API can be asked, on one page',
  latest:
    'Put latest in place of the version in the address of a file to get the latest one always. The JSON Lines file has the same rows as the CSV.',
  versions: 'Versions',
};
