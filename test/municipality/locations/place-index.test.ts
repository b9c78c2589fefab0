// A place is found as it is written, as it sounds in either alphabet, short or long, and with a letter wrong.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAlike, soundOf } from '../../../server/municipality/locations/alike.ts';
import { createPlaceIndex, renewed } from '../../../server/municipality/locations/place-index.ts';

const PLACES = [
  'ДГ № 31 „Незабравка“ Детски градини Стара Загора Kindergartens',
  'ДГ № 3 „Звездица“ Детски градини Стара Загора Kindergartens',
  'Кметство Бенковски Кметства с. Бенковски',
  'Кметство Загоре Кметства с. Загоре',
  'ОУ „Христо Ботев“ Училища Стара Загора',
  'Основно училище „Васил Левски“ Училища Стара Загора',
  'Парк „Артилерийски“ Паркове и градини Стара Загора',
  'Спирка „Железник“ Спирки и гари бул. „Св. Патриарх Евтимий“ Стара Загора',
  'Читалище „Климент Охридски“ Читалища Яворово',
];
const index = createPlaceIndex(
  PLACES.map((said, at) => ({ id: BigInt(at), name: said, said, line: at === 7 ? '26' : null })),
);
const find = (search: string) => index.find(search).map(Number);

describe('a place is found', () => {
  it.each([
    ['кметсво', [2, 3]],
    ['кметство', [2, 3]],
    ['kmetstvo', [2, 3]],
    ['kmetsvo zagore', [3]],
    ['кмество бенковски', [2]],
    ['benkovsky', [2]],
    ['DG 31', [0]],
    ['dg 3', [1]],
    ['детска градина 31', [0]],
    ['detska gradina 31', [0]],
    ['dg nezabravka', [0]],
    ['4italishte', [8]],
    ['chitalishte', [8]],
    ['qvorovo', [8]],
    ['javorovo', [8]],
    ['основно училище', [4, 5]],
    ['оу левски', [5]],
    ['park artilerijski', [6]],
    ['артелерийски', [6]],
    ['булевард евтимий', [7]],
    ['jeleznik', [7]],
    ['26', [7]],
    ['kindergarten', [0, 1]],
  ])('%s', (search, expected) => {
    expect(find(search)).toEqual(expected);
  });

  it.each([['%'], ['ДГ 32'], ['dg 32'], ['кино'], ['kmetstvo 31'], ['***'], ['']])('not by %s', (search) => {
    expect(find(search === '' ? '„“' : search)).toEqual([]);
  });

  it('whatever was typed, and each by a whole word of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (search) => {
        for (const at of find(search)) expect(PLACES[at]).toBeDefined();
      }),
    );
    for (const [at, said] of PLACES.entries())
      for (const word of said.split(/[^\p{L}]+/u).filter(({ length }) => length > 3))
        expect([word, find(word)]).toEqual([word, expect.arrayContaining([at])]);
  });
});

it('only among the places that are named, whatever the others are called', () => {
  expect(index.find('оу', new Set([4n]))).toEqual([4n]);
  expect(index.find('кметство', new Set([4n, 8n]))).toEqual([]);
  expect(index.find('читалища', new Set([0n]))).toEqual([]);
});

it('an index is made again only where something changed', () => {
  const rows = index.rows.map((row) => ({ ...row }));
  expect(renewed(index, rows)).toBe(index);
  expect(renewed(index, rows.slice(1))).not.toBe(index);
  const [first, ...others] = rows;
  const changed = renewed(index, [...(first ? [{ ...first, said: 'Кино' }] : []), ...others]);
  expect(changed.find('кино')).toEqual([0n]);
});

it('a word is alike to itself with one letter left out, and to its beginning', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{6,12}$/), fc.nat(), (word, at) => {
      const without = at % word.length;
      expect(isAlike(word.slice(0, without) + word.slice(without + 1), word)).toBe(true);
    }),
  );
  expect(isAlike('abc', 'abd')).toBe(false);
  expect(isAlike('31000', '31001')).toBe(false);
});

it.each([
  ['кметство', 'kmetstvo'],
  ['щастие', '6tastie'],
  ['яворово', 'javorovo'],
  ['чучура', '4u4ura'],
  ['ягода', 'qgoda'],
  ['железник', 'jeleznik'],
])('%s sounds as %s', (cyrillic, latin) => {
  expect(soundOf(latin)).toBe(soundOf(cyrillic));
});
