// What a row says of a place: each cell's meaning, each reason to refuse it, and what is left as it is.
import { describe, expect, it } from 'vitest';
import { BLANK } from '../../../server/municipality/imports/blank-place.ts';
import type { TabledLocation } from '../../../server/municipality/imports/place-cells.ts';
import type { Column } from '../../../server/municipality/imports/columns.ts';
import { Directory } from '../../../server/municipality/imports/directory.ts';
import type { Known } from '../../../server/municipality/imports/known-names.ts';
import { readRow } from '../../../server/municipality/imports/place-row.ts';
import { TableGroups } from '../../../server/municipality/imports/table-groups.ts';
import { Present } from '../../../server/municipality/imports/told-since.ts';

const KNOWN: Known = {
  languages: ['bg', 'en'],
  settlements: new Directory([
    { id: 1n, key: '11111', name: { bg: 'Проба' }, isRetired: false },
    { id: 2n, key: '22222', name: { bg: 'Старо' }, isRetired: true },
  ]),
  centres: new Map(),
  categories: new Directory([{ id: 3n, key: 'buses', name: { bg: 'Автобуси' }, isRetired: false }]),
  groups: new TableGroups({ groups: null, mayChange: false }),
};

const STORED: TabledLocation = {
  ...BLANK,
  id: 7n,
  version: 1,
  kind: 'vehicle',
  externalId: 'А-1',
  name: { bg: 'Автобус', en: 'Bus', tr: 'Otobüs' },
  address: { bg: 'Депо' },
  settlementId: 1n,
  categoryId: 3n,
  registrationNumber: 'СТ 1234 АВ',
  line: '2',
  latitude: 42.5,
  longitude: 25.5,
  codes: ['123456789', '987654321'],
  formerCodes: ['111111111'],
  retiredOn: null,
  mergedIntoId: null,
};

function read(row: Partial<Record<Column, string>>, stored: TabledLocation | null = STORED) {
  const columns = Object.keys(row) as Column[];
  const heading = {
    line: 1,
    titles: columns,
    places: new Map(columns.map((column, at) => [column, at])),
    guessed: [],
    ignored: [],
    missing: [],
  };
  const { draft, reasons } = readRow(
    columns.map((column) => row[column] ?? ''),
    heading,
    KNOWN,
    stored,
    new Present(stored ? [stored] : []),
  );
  return { draft, faults: reasons.map(({ column, fault }) => `${column} ${fault}`) };
}

const NEW = { externalId: 'нов', 'name.bg': 'Ново', settlement: 'Проба', category: 'buses' } as const;

describe('a row of a place that is there', () => {
  it('leaves what has no column, and texts in other languages than the municipality has', () => {
    const { draft, faults } = read({ externalId: 'А-1', 'name.en': 'New bus' });
    expect(faults).toEqual([]);
    expect(draft).toMatchObject({
      name: { bg: 'Автобус', en: 'New bus', tr: 'Otobüs' },
      line: '2',
      latitude: 42.5,
    });
  });

  it('clears what an empty cell says, where it need not be there', () => {
    const row = { externalId: 'А-1', 'name.en': '', 'address.bg': '', line: '', latitude: '', longitude: '' };
    const { draft, faults } = read(row);
    expect(faults).toEqual([]);
    expect(draft).toMatchObject({ address: null, line: null, latitude: null, longitude: null });
    expect(draft.name).toEqual({ bg: 'Автобус', tr: 'Otobüs' });
  });

  it.each<[string, Partial<Record<Column, string>>, string[]]>([
    [
      'the same of everything that is only told',
      { codes: '987654321, 123456789', state: 'действа', kind: 'автобус' },
      [],
    ],
    [
      'empty cells of what is required',
      { 'name.bg': '', settlement: '', category: '', registrationNumber: '' },
      ['settlement REQUIRED', 'category REQUIRED', 'name.bg REQUIRED', 'registrationNumber REQUIRED'],
    ],
    ['another code', { codes: '123456789 222222222' }, ['codes OTHER_CODE']],
    ['fewer codes, one of them of a sign that is retired', { codes: '123456789 111111111' }, []],
    ['another state', { state: 'не се оценява' }, ['state OTHER_STATE']],
    ['a state that is none', { state: 'може би' }, ['state OTHER_STATE']],
    ['another kind', { kind: 'място' }, ['kind OTHER_KIND']],
    ['hours that go on for ever', { hours: `пн${' '.repeat(1_000)}x` }, ['hours TOO_LONG']],
    ['a settlement that goes on for ever', { settlement: 'Проба'.repeat(6_000) }, ['settlement TOO_LONG']],
    ['a kind that is none', { kind: 'кораб' }, ['kind NOT_KNOWN']],
    ['a settlement out of use', { settlement: 'Старо' }, ['settlement NOT_IN_USE']],
    ['a settlement that is none', { settlement: 'Бургас' }, ['settlement NOT_KNOWN']],
    ['words for a number', { latitude: 'север' }, ['latitude NOT_A_NUMBER']],
    ['half a position', { latitude: '' }, ['latitude REQUIRED']],
    ['a position that is none', { latitude: '99', longitude: '25,5' }, ['latitude OUT_OF_RANGE']],
    ['hours that meet', { hours: 'пн 08:00-12:00, 11:00-13:00' }, ['hours OVERLAPS']],
    ['hours after midnight', { hours: 'пн 08:00-25:00' }, ['hours NOT_A_TIME']],
    ['minutes that no hour has', { hours: 'пн 08:75-17:00' }, ['hours NOT_A_TIME']],
    ['a formula that failed', { 'name.bg': '#REF!' }, ['name.bg FORMULA_ERROR']],
    ['swapped coordinates', { latitude: '27,47', longitude: '42,50' }, ['latitude SWAPPED']],
    ['another country', { latitude: '48.2', longitude: '16.4' }, ['latitude ABROAD']],
    [
      'the swapped coordinates of a far country',
      { latitude: '16.4', longitude: '48.2' },
      ['latitude ABROAD'],
    ],
    ['a long name', { 'name.bg': 'а'.repeat(161) }, ['name.bg TOO_LONG']],
  ])('%s', (_name, row, faults) => {
    expect(read({ externalId: 'А-1', ...row }).faults).toEqual(faults);
  });
});

it('a place stays where it is, wherever that is', () => {
  const abroad = { ...STORED, latitude: 48.2, longitude: 16.4 };
  expect(read({ externalId: 'А-1', latitude: '48.2' }, abroad).faults).toEqual([]);
  expect(read({ externalId: 'А-1', latitude: '48.3' }, abroad).faults).toEqual(['latitude ABROAD']);
});

describe('a row of a new place', () => {
  it.each<[string, Partial<Record<Column, string>>, string[]]>([
    ['all that is needed', NEW, []],
    ['a decimal comma', { ...NEW, latitude: '42,5', longitude: '25.5' }, []],
    ['a vehicle', { ...NEW, kind: 'Превозно средство', registrationNumber: 'СТ 1' }, []],
    [
      'nothing but a name',
      { 'name.bg': 'Ново' },
      ['externalId NO_COLUMN', 'settlement NO_COLUMN', 'category NO_COLUMN'],
    ],
    [
      'an external id that a spreadsheet would run',
      { ...NEW, externalId: '=1+1' },
      ['externalId NOT_ALLOWED'],
    ],
    ['a code of its own', { ...NEW, codes: '123456789' }, ['codes OTHER_CODE']],
    [
      'a registration number of a place',
      { ...NEW, registrationNumber: 'СТ 1' },
      ['registrationNumber NOT_ALLOWED'],
    ],
    ['a vehicle without a number', { ...NEW, kind: 'vehicle' }, ['registrationNumber NO_COLUMN']],
    ['a settlement out of use', { ...NEW, settlement: '22222' }, ['settlement NOT_IN_USE']],
    [
      'a quote that swallowed the next row',
      { ...NEW, 'name.bg': 'Парк,Проба\n6', category: '', latitude: 'x' },
      ['name.bg QUOTE_UNCLOSED'],
    ],
  ])('%s', (_name, row, faults) => {
    expect(read(row, null).faults).toEqual(faults);
  });
});
