// The table to begin with, and the table of columns in the manual: both are what the reader reads.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importsBg } from '../../../client/text/imports.bg.ts';
import { importsEn } from '../../../client/text/imports.en.ts';
import { columnsFor, headingOf, partsOf } from '../../../server/municipality/imports/columns.ts';
import { Directory } from '../../../server/municipality/imports/directory.ts';
import { readRow } from '../../../server/municipality/imports/place-row.ts';
import { TableGroups } from '../../../server/municipality/imports/table-groups.ts';
import { readHeading } from '../../../server/municipality/imports/table-heading.ts';
import { templateOf } from '../../../server/municipality/imports/template.ts';
import { Present } from '../../../server/municipality/imports/told-since.ts';
import { TABLE_LANGUAGES } from '../../../server/municipality/imports/text/words.ts';
import { PLAIN_TEXT_NAMES, PLAIN_TEXTS } from '../../../server/municipality/locations/plain-texts.ts';

const only = (name: string) => new Directory([{ id: 1n, key: 'x', name: { bg: name }, isRetired: false }]);
const KNOWN = {
  languages: ['bg', 'en'],
  settlements: only('Проба'),
  centres: new Map(),
  categories: only('Паркове'),
  groups: new TableGroups({ groups: null, mayChange: false }),
};

it.each(TABLE_LANGUAGES)(
  'in %s has every column that somebody may fill in, and rows of which none is refused',
  (language) => {
    const { languages } = KNOWN;
    const { heading: cells, rows } = templateOf({
      languages,
      language,
      settlement: 'Проба',
      category: 'Паркове',
    });
    const heading = readHeading({ line: 1, cells }, languages);
    expect([heading.guessed, heading.ignored, heading.missing]).toEqual([[], [], []]);
    expect(cells).toHaveLength(columnsFor(languages).length - 3);
    for (const row of rows) {
      const { draft, reasons } = readRow(row, heading, KNOWN, null, new Present([]));
      expect(reasons).toEqual([]);
      expect(draft.hours.length).toBeGreaterThan(0);
      expect(draft.name['en']).not.toBe('');
    }
  },
);

/** The columns as the manual lists them. */
function listed(): string {
  const notes: Readonly<Record<string, string>> = {
    ...Object.fromEntries(PLAIN_TEXT_NAMES.map((name) => [name, PLAIN_TEXTS[name].description])),
    ...importsEn.notes,
  };
  const rows = columnsFor(['bg']).map((column) => {
    const [field] = partsOf(column);
    const names = [headingOf(column, 'bg'), headingOf(column, 'en')];
    return `| ${names.join(' | ')} | ${notes[field]} |`;
  });
  return ['| column | in English | holds |', '| --- | --- | --- |', ...rows].join('\n');
}

it('of columns stands in the manual as it is read', () => {
  const manual = readFileSync(join(import.meta.dirname, '../../../docs/operators.md'), 'utf8');
  expect(manual).toContain(listed());
  expect(Object.keys(importsBg.notes)).toEqual(Object.keys(importsEn.notes));
});
