// What a cell publishes for the others: it comes through as it is, and whatever is no such document of that cell is refused.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentFrom, documentOf, firstDaysAt } from '../../../server/results/benchmark/document.ts';
import { comparedFrom, type KeyedCounts } from '../../../server/results/benchmark/rules.ts';
import type { Cell } from '../../../server/municipality/cells/cells.ts';

const EAST: Cell = {
  name: 'east',
  address: 'https://east.example',
  municipalities: ['burgas', 'varna', 'ruse'],
  codes: ['9'],
};
const MAP = '0123456789abcdef'.repeat(2);
const SINCE = '2025-11-01';
const counts = [0, 0, 1, 0, 2, 0, 3, 4, 5, 6];
const row = { key: 'parks', slug: 'burgas', name: { bg: 'Бургас', en: 'Burgas' }, counts };
const kept: KeyedCounts = { ...row, origin: EAST.address };

const said = (period: object = {}, document: object = {}): string =>
  JSON.stringify({
    version: 1,
    cell: 'east',
    map: MAP,
    periods: [{ since: SINCE, rows: [row], ...period }],
    ...document,
  });

it('comes through as it is, but for cities that the map does not name', () => {
  const rows: KeyedCounts[] = [
    { ...row, origin: null },
    { ...row, slug: 'nowhere', origin: null },
  ];
  const text = documentOf(EAST, { map: MAP, periods: [{ since: SINCE, rows }] });
  expect(documentFrom(text, EAST)).toEqual({ map: MAP, periods: [{ since: SINCE, rows: [kept] }] });
});

it('says nothing of a city but what is compared', () => {
  const more = { ...row, origin: null, municipality_id: 7, waiting: 3 };
  const text = documentOf(EAST, { map: MAP, periods: [{ since: SINCE, rows: [more] }] });
  expect(JSON.parse(text).periods[0].rows).toEqual([row]);
});

describe('what is refused', () => {
  const withRow = (changed: object) => said({ rows: [{ ...row, ...changed }] });
  it.each([
    ['nothing', ''],
    ['no JSON', '<html>'],
    ['null', 'null'],
    ['a list', '[]'],
    ['too much', said({}, { more: 'x'.repeat(2_000_000) })],
    ['very deep', `${'['.repeat(500_000)}${']'.repeat(500_000)}`],
    ['another version', said({}, { version: 2 })],
    ['of another cell', said({}, { cell: 'west' })],
    ['without a map', said({}, { map: undefined })],
    ['with a long map', said({}, { map: 'a'.repeat(100_000) })],
    [
      'three periods',
      said({}, { periods: ['2025-10-01', '2025-11-01', '2025-12-01'].map((since) => ({ since, rows: [] })) }),
    ],
    ['a period twice', said({}, { periods: [1, 2].map(() => ({ since: SINCE, rows: [] })) })],
    ['no day', said({ since: '2025-13-32' })],
    ['a day in a month', said({ since: '2025-11-02' })],
    ['no rows', said({ rows: 'burgas' })],
    ['more rows than there may be', said({ rows: Array.from({ length: 30_001 }, () => 0) })],
    ['a city of another cell', withRow({ slug: 'vidin' })],
    ['a city twice', said({ rows: [row, row] })],
    ['no city', withRow({ slug: undefined })],
    ['markup for a category', withRow({ key: '<b>' })],
    ['no Bulgarian name', withRow({ name: { en: 'Burgas' } })],
    ['a number for a name', withRow({ name: { bg: 'Бургас', en: 7 } })],
    ['a long name', withRow({ name: { bg: 'Б'.repeat(201) } })],
    [
      'many languages',
      withRow({
        name: { bg: 'Б', ...Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`l${at}`, 'x'])) },
      }),
    ],
    ['nine counts', withRow({ counts: counts.slice(1) })],
    ['eleven', withRow({ counts: [...counts, 1] })],
    ['less than none', withRow({ counts: [...counts.slice(1), -1] })],
    ['half a rating', withRow({ counts: [...counts.slice(1), 0.5] })],
    ['more than there are people', withRow({ counts: [...counts.slice(1), 1e300] })],
    ['no number', withRow({ counts: [...counts.slice(1), null] })],
    ['text for numbers', withRow({ counts: [...counts.slice(1), '6'] })],
  ])('%s', (_what, text) => {
    expect(documentFrom(text, EAST)).toBeNull();
  });

  it('NaN and infinity, which JSON has no words for', () => {
    for (const number of ['NaN', 'Infinity', '1e999'])
      expect(documentFrom(said().replace('[0,0,1', `[${number},0,1`), EAST)).toBeNull();
  });

  it('a prototype is a name like any other', () => {
    const text = said().replace('"en":"Burgas"', '"__proto__":{"polluted":true}');
    expect(documentFrom(text, EAST)).toBeNull();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('the first days', () => {
  it.each([
    ['2026-11-25T12:00:00Z', ['2025-11-01']],
    ['2026-11-30T12:00:00Z', ['2025-11-01', '2025-12-01']],
    ['2026-12-01T12:00:00Z', ['2025-11-01', '2025-12-01']],
    ['2026-12-02T00:00:00Z', ['2025-12-01']],
    ['2026-12-31T23:59:00Z', ['2025-12-01', '2026-01-01']],
  ])('at %s are those anywhere on earth', (now, days) => {
    expect(firstDaysAt(new Date(now))).toEqual(days);
  });
});

it('cells together are compared as one would be', () => {
  const city = fc.record({
    key: fc.constantFrom('parks', 'schools', 'roads'),
    slug: fc.constantFrom(...EAST.municipalities, 'vidin', 'lom', 'pleven'),
    counts: fc.array(fc.nat(1_000), { minLength: 10, maxLength: 10 }),
  });
  const cities = fc.uniqueArray(city, { selector: ({ key, slug }) => `${key} ${slug}`, maxLength: 18 });
  fc.assert(
    fc.property(cities, (all) => {
      const rows = all.map((each): KeyedCounts => ({ ...each, name: { bg: each.slug }, origin: null }));
      const isEast = ({ slug }: KeyedCounts) => EAST.municipalities.includes(slug);
      const text = documentOf(EAST, { map: MAP, periods: [{ since: SINCE, rows }] });
      const others = documentFrom(text, EAST)?.periods[0]?.rows ?? [];
      const together = [...rows.filter((each) => !isEast(each)), ...others];
      const plain = (compared: ReturnType<typeof comparedFrom>) =>
        compared.map(({ key, cities }) => [
          key,
          cities.map(({ rank, slug, counts }) => [rank, slug, counts]),
        ]);
      for (const asking of ['vidin', 'burgas'])
        expect(plain(comparedFrom(together, asking))).toEqual(plain(comparedFrom(rows, asking)));
    }),
  );
});
