// What people write into the cells of a table of places: headings, hours, settlements; each understood, or told what was meant.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnNamed, columnsFor, headingOf } from '../../../server/municipality/imports/columns.ts';
import { Directory } from '../../../server/municipality/imports/directory.ts';
import { readHours, writeHours } from '../../../server/municipality/imports/hours-cell.ts';
import { knownOf, listingOf } from '../../../server/municipality/imports/known-names.ts';
import { TABLE_LANGUAGES } from '../../../server/municipality/imports/text/words.ts';
import { hoursFaults, inOrder } from '../../../server/municipality/hours/rules.ts';
import type { Settlement } from '../../../server/municipality/municipalities/store.ts';
import { growth, MOST_GROWTH } from '../../support/growth.ts';

const LANGUAGES = ['bg', 'en', 'tr'];

describe('headings', () => {
  it.each([
    ['Идентификатор', 'externalId'],
    ['external_id', 'externalId'],
    ['  EXTERNAL  ID ', 'externalId'],
    ['Име (bg)', 'name.bg'],
    ['име', 'name.bg'],
    ['name_tr', 'name.tr'],
    ['Адрес (EN)', 'address.en'],
    ['Населено място', 'settlement'],
    ['ЕКАТТЕ', 'settlement'],
    ['registration_number', 'registrationNumber'],
    ['Рег. №', 'registrationNumber'],
    ['Latitude', 'latitude'],
    ['Име (de)', null],
    ['Категория (bg)', null],
    [`Име${' '.repeat(98)}`, null],
    ['Бележки', null],
    ['', null],
  ])('%j is %s', (heading, column) => {
    expect(columnNamed(heading, LANGUAGES)).toBe(column);
  });

  it('are read back as they are written, in both languages', () => {
    for (const language of TABLE_LANGUAGES)
      for (const column of columnsFor(LANGUAGES))
        expect(columnNamed(headingOf(column, language), LANGUAGES)).toBe(column);
  });
});

describe('opening hours', () => {
  it.each([
    ['пн-пт 08:00-12:00, 13:00-17:00; сб 9:00-13:00', 'Mo-Fr 08:00-12:00, 13:00-17:00; Sa 09:00-13:00'],
    ['Понеделник – петък: 8.30 – 17.30', 'Mo-Fr 08:30-17:30'],
    ['Mo,We,Fr 08:00-12:00', 'Mo 08:00-12:00; We 08:00-12:00; Fr 08:00-12:00'],
    ['сб 00:00-24:00\nнд 00:00-24:00', 'Sa-Su 00:00-24:00'],
    ['', ''],
    ['денонощно', 'Mo-Su 00:00-24:00'],
    ['24/7', 'Mo-Su 00:00-24:00'],
    ['пн-пт денонощно', 'Mo-Fr 00:00-24:00'],
    ['понеделник-петък от 8 до 17', 'Mo-Fr 08:00-17:00'],
    ['От понеделник до петък, от 8.30 до 17.30 ч.', 'Mo-Fr 08:30-17:30'],
    ['Работни дни: 8 ч. - 17 часа', 'Mo-Fr 08:00-17:00'],
    [
      'делник от 8 до 12 и от 13 до 17, събота и неделя 9–13',
      'Mo-Fr 08:00-12:00, 13:00-17:00; Sa-Su 09:00-13:00',
    ],
    ['ежедневно 9h-20h', 'Mo-Su 09:00-20:00'],
    ['всеки ден от 9 до 24 часа', 'Mo-Su 09:00-24:00'],
    ['пн 8-17', 'Mo 08:00-17:00'],
    ['Monday to Friday 8 to 17', 'Mo-Fr 08:00-17:00'],
  ])('%j', (cell, written) => {
    expect(writeHours(readHours(cell) ?? [], 'en')).toBe(written);
  });

  it.each([
    'когато има хора',
    '08:00-17:00',
    'пн',
    'пт-пн 08:00-17:00',
    'xx 08:00-17:00',
    'от 8 до 17',
    'денонощно освен неделя',
  ])('%j is not understood', (cell) => {
    expect(readHours(cell)).toBeNull();
  });

  it.each([
    ['blanks', (length: number) => `пн${' '.repeat(length)}x`],
    ['days', (length: number) => `${'пн, '.repeat(length / 4)}x`],
    ['times', (length: number) => `пн ${'08:00-12:00, '.repeat(length / 13)}x`],
    ['letters', (length: number) => 'п'.repeat(length)],
    ['words', (length: number) => 'от до и ч. '.repeat(length / 11)],
    ['commas', (length: number) => `пн 8${' ,'.repeat(length / 2)}x`],
    ['hours', (length: number) => `пн ${'8-9,'.repeat(length / 4)}x`],
  ])('of many %s take no longer than they are long', (_what, textOf) => {
    expect(growth(textOf, readHours)).toBeLessThan(MOST_GROWTH);
  });

  it('come back as they were', () => {
    const row = fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      opensMinute: fc.integer({ min: 0, max: 1_439 }),
      closesMinute: fc.integer({ min: 1, max: 1_440 }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 9 }), fc.constantFrom(...TABLE_LANGUAGES), (rows, language) => {
        fc.pre(hoursFaults(rows).length === 0);
        expect(readHours(writeHours(rows, language))).toEqual(inOrder(rows));
      }),
    );
  });
});

describe('settlements and categories', () => {
  const settlement = (id: bigint, ekatte: string, bg: string, en: string): Settlement => ({
    municipalityId: 1n as Settlement['municipalityId'],
    id,
    ekatte,
    kind: 'village',
    name: { bg, en },
    latitude: null,
    longitude: null,
    retiredOn: id === 5n ? new Date() : null,
    version: 1,
  });
  const { settlements, centres } = knownOf(
    listingOf(
      { languages: LANGUAGES },
      [
        settlement(1n, '00655', 'Арнаутито', 'Arnautito'),
        { ...settlement(2n, '68850', 'Стара Загора', 'Stara Zagora'), latitude: 42.43, longitude: 25.63 },
        settlement(3n, '11111', 'Ново село', 'Novo Selo'),
        settlement(4n, '22222', 'Ново село', 'Novo Selo'),
        settlement(5n, '33333', 'Изчезнало', 'Gone'),
      ],
      [],
    ),
  );

  it('are known with the centre of those that have one', () => {
    expect([...centres]).toEqual([[2n, { latitude: 42.43, longitude: 25.63 }]]);
  });

  it.each([
    ['Арнаутито', 1n],
    ['с. Арнаутито', 1n],
    ['гр.Стара  Загора', 2n],
    ['STARA ZAGORA', 2n],
    ['00655', 1n],
    ['655', 1n],
    ['11111', 3n],
    ['Изчезнало', 5n],
  ])('%j is found', (text, id) => {
    expect(settlements.find(text)).toMatchObject({ id });
  });

  it.each([
    ['Арнаотито', 'NOT_KNOWN', 'Арнаутито'],
    ['Stara Zagorra', 'NOT_KNOWN', 'Stara Zagora'],
    ['Бургас', 'NOT_KNOWN', null],
    ['Ново село', 'AMBIGUOUS', null],
  ])('%j is not, but %s, %s', (text, fault, detail) => {
    expect(settlements.find(text)).toEqual({ fault, detail });
  });

  it('are written by their code where two are called the same', () => {
    expect([1n, 3n].map((id) => settlements.nameOf(id, 'bg'))).toEqual(['Арнаутито', '11111']);
    expect(() => settlements.nameOf(9n, 'bg')).toThrow('not there');
    expect(new Directory([]).find('x')).toEqual({ fault: 'NOT_KNOWN', detail: null });
  });
});
