// The heading of a table of places: what is read as what, what is guessed, what is left alone and what is not there.
import { describe, expect, it } from 'vitest';
import { guessColumn, LONGEST_GUESSED } from '../../../server/municipality/imports/guess-column.ts';
import { readHeading, withCategories } from '../../../server/municipality/imports/table-heading.ts';
import { columnsTold } from '../../../server/municipality/imports/told-columns.ts';
import { AppError } from '../../../server/foundation/errors.ts';
import { Directory } from '../../../server/municipality/imports/directory.ts';
import { MOST_MAPPING, readMapping } from '../../../server/municipality/imports/mapping.ts';
import { type Column, columnNamed, columnsFor } from '../../../server/municipality/imports/columns.ts';
import { ImportError } from '../../../server/municipality/imports/rules.ts';
import { SYNONYMS } from '../../../server/municipality/imports/text/synonyms.ts';
import { growth, MOST_GROWTH } from '../../support/growth.ts';

const LANGUAGES = ['bg', 'en'];
const read = (cells: readonly string[]) => readHeading({ line: 1, cells }, LANGUAGES);

describe('a heading that is called like no column', () => {
  it.each([
    ['Адр.', 'address.bg'],
    ['Геогр. ширина', 'latitude'],
    ['Кат.', 'category'],
    ['Нас. място', 'settlement'],
    ['Населено мясо', 'settlement'],
    ['Вид обект', 'category'],
    ['Вид на обекта', 'category'],
    ['Име на обекта (en)', 'name.en'],
    ['Име на обекта', 'name.bg'],
    ['Работно вреем', 'hours'],
    ['Longitud', 'longitude'],
    ['Street address (en)', 'address.en'],
    ['Категория (en)', null],
    ['Бележка', null],
    ['Брой столове', null],
    ['Площ', null],
    ['А.', null],
    ['.', null],
    ['', null],
    ['Име'.padEnd(LONGEST_GUESSED + 1, 'е'), null],
  ])('%j is taken for %s', (heading, column) => {
    expect(guessColumn(heading, LANGUAGES)?.column ?? null).toBe(column);
  });

  it('is guessed by every synonym, of which none is a name of a column, and none means two', () => {
    const all = Object.entries(SYNONYMS).flatMap(([field, texts]) => texts.map((text) => [field, text]));
    expect(new Set(all.map(([, text = '']) => text.toLowerCase())).size).toBe(all.length);
    for (const [field = '', text = ''] of all) {
      expect([text, columnNamed(text, LANGUAGES)]).toEqual([text, null]);
      expect([text, guessColumn(text, LANGUAGES)?.column.split('.')[0]]).toEqual([text, field]);
    }
  });

  it('costs no more than it is long', () => {
    const guess = (text: string) => guessColumn(text, LANGUAGES);
    expect(growth((length) => 'а.'.repeat(length / 2), guess)).toBeLessThan(MOST_GROWTH);
    expect(growth((length) => `а${' '.repeat(length)}б`, guess)).toBeLessThan(MOST_GROWTH);
  });
});

describe('what somebody says of columns', () => {
  const columns = new Map<string, Column | null>([
    ['Бележка', 'address.bg'],
    ['Вид обект', null],
    ['Име', 'name.en'],
  ]);
  const said = (cells: readonly string[]) => readHeading({ line: 1, cells }, LANGUAGES, { columns });

  it('goes before names and guesses', () => {
    const { places, ignored, guessed } = said(['ID', 'Име', 'Вид обект', 'Бележка', 'Брой столове']);
    expect([...places]).toEqual([
      ['externalId', 0],
      ['name.en', 1],
      ['address.bg', 3],
    ]);
    expect([ignored, guessed]).toEqual([['Вид обект', 'Брой столове'], []]);
  });

  it('is refused where two columns are said to be the same', () => {
    expect(() => said(['ID', 'Бележка', 'Адрес'])).toThrow(ImportError);
  });

  it('is read within bounds, and of columns that there are', () => {
    const mapping = readMapping(
      '{"columns":{"А":"category","Б":""},"categories":{"Спирки":"Паркове"}}',
      LANGUAGES,
    );
    expect([...mapping.columns]).toEqual([
      ['А', 'category'],
      ['Б', null],
    ]);
    expect(mapping.categories.get('Спирки')).toBe('Паркове');
    expect(readMapping('{}', LANGUAGES).columns.size).toBe(0);
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, at) => [String(at), 'x']));
    const wrong: unknown[] = [
      { columns: { А: 'name.de' } },
      { columns: { А: 'constructor' } },
      { columns: [] },
      { columns: { А: 7 } },
      { categories: { А: 'х'.repeat(201) } },
      { categories: many },
    ];
    for (const each of wrong) expect(() => readMapping(JSON.stringify(each), LANGUAGES)).toThrow(AppError);
    expect(() => readMapping('{', LANGUAGES)).toThrow(AppError);
    expect(() => readMapping(' '.repeat(MOST_MAPPING + 1), LANGUAGES)).toThrow(AppError);
  });

  it('is found among categories, and goes round in no circle', () => {
    const listed = [{ id: 1n, key: 'parks', name: { bg: 'Паркове' }, isRetired: false }];
    const meant = new Map([
      ['Градинки', 'Паркове'],
      ['а', 'б'],
      ['б', 'а'],
      ['Паркове', 'нищо'],
    ]);
    const categories = new Directory(listed, undefined, meant);
    expect(categories.find('Градинки')).toMatchObject({ id: 1n });
    expect(categories.find('Паркове')).toMatchObject({ id: 1n });
    expect(categories.find('а')).toMatchObject({ fault: 'NOT_KNOWN' });
  });
});

describe('the columns of a table', () => {
  it('are told: read, guessed, left alone, missing', () => {
    expect(columnsTold(read(['ID', 'Име', 'Lat', 'Long', 'Адр.', 'Брой столове', ' ', 'Кат.']))).toEqual({
      line: 1,
      read: [
        { title: 'ID', column: 'externalId', isGuessed: false },
        { title: 'Име', column: 'name.bg', isGuessed: false },
        { title: 'Lat', column: 'latitude', isGuessed: false },
        { title: 'Long', column: 'longitude', isGuessed: false },
        { title: 'Адр.', column: 'address.bg', isGuessed: true },
        { title: 'Кат.', column: 'category', isGuessed: true },
      ],
      ignored: ['Брой столове'],
      missing: ['name.en', 'address.en', 'settlement', 'hours'],
    });
    expect(columnsTold(read(columnsFor(LANGUAGES).map(String))).missing).toEqual([]);
  });

  it('are guessed only where none is called so, and of two the nearer', () => {
    expect(columnsTold(read(['ID', 'Адрес', 'Улица'])).ignored).toEqual(['Улица']);
    expect(columnsTold(read(['ID', 'Улица', 'Адр.']))).toMatchObject({ ignored: ['Адр.'] });
    expect(columnsTold(read(['ID', 'Улица', 'Локация'])).ignored).toEqual(['Улица', 'Локация']);
  });

  it('are named where none says which place is which, so many and so long that they can be read', () => {
    const titles = Array.from({ length: 200 }, (_, at) => `Колона ${at} ${'х'.repeat(100)}\u202e`);
    expect(() => read(titles)).toThrow(ImportError);
    try {
      read(titles);
    } catch (error) {
      const { headings } = error as ImportError;
      expect(headings).toHaveLength(20);
      expect(headings.every((title) => title.length <= 61 && !title.includes('\u202e'))).toBe(true);
    }
  });

  it('hold categories under „Вид“ where no cell of it is a kind of place', () => {
    const heading = read(['ID', 'Име', 'Вид']);
    const rows = (...cells: string[]) => cells.map((cell, at) => ({ line: at + 2, cells: ['1', 'а', cell] }));
    const isKind = (cell: string) => cell === 'място';
    const guessed = withCategories(heading, isKind, rows('Училища', '', 'Паркове'));
    expect(guessed.places.get('category')).toBe(2);
    expect(guessed.places.has('kind')).toBe(false);
    expect(guessed.guessed).toEqual([{ title: 'Вид', column: 'category' }]);
    expect(guessed.missing).not.toContain('category');
    expect(withCategories(heading, isKind, rows('Училища', 'място'))).toBe(heading);
    expect(withCategories(heading, isKind, rows('', ''))).toBe(heading);
    const both = read(['ID', 'Вид', 'Категория']);
    expect(withCategories(both, isKind, rows('Училища'))).toBe(both);
  });
});
