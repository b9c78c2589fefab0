// The page of open data, in English.
import type { OpenDataTexts } from './open-data.bg.ts';

/** The same texts as in open-data.bg.ts, in English. */
export const openDataEn: OpenDataTexts = {
  title: 'Open data',
  lead: 'Everything the municipality has published, as files for spreadsheets, research and software. A new version appears each time ratings are published.',
  none: 'There are no files yet. The first will appear here once ratings have been published.',
  version: 'Version {version} holds what was published up to and including {day}. Its files never change.',
  groups:
    'Ratings are published only in groups of at least {threshold}; those still waiting are not in any file. People chose to take part, so this is not a representative sample of all residents.',
  tables: 'Tables',
  rows: { one: '{count} row', other: '{count} rows' },
  columns: 'Columns and checksums',
  column: 'Column',
  meaning: 'What it contains',
  licence: 'Licence',
  licenceMeaning: {
    CC_BY_4_0:
      'You may copy, adapt and publish the data, also commercially, as long as you credit the source.',
    CC0: 'You may use the data in any way without asking. We would be glad if you credited the source.',
  },
  licenceOwn: 'Only the coordinates of places are under another licence; they are in a table of their own.',
  cite: 'How to cite the data',
  citation: '{municipality}. How citizens rate services: open data, version {version}. {address}. {licence}.',
  sheet: 'In a spreadsheet',
  sheetFile:
    'CSV files open with a double click. They are in UTF-8 with semicolons between columns. An apostrophe in front of a text stops the spreadsheet from running it as a formula.',
  sheetLive: 'In Google Sheets this formula always shows the latest version:',
  sheetWeb: 'In Excel choose Data, then From Web, and paste the address:',
  programs: 'For programs and portals',
  dictionary: 'Data dictionary (CSV on the Web)',
  catalogue: 'Description of the datasets (DCAT-AP 3, JSON-LD)',
  checksums: 'Checksums of all files (SHA-256)',
  explorer: 'API (GraphQL): ask directly, with examples',
  schema: 'Everything the API can answer, on one page',
  latest:
    'Write latest instead of the version in a file’s address to always get the newest one. The JSON Lines file has the same rows as the CSV.',
  versions: 'Versions',
};
