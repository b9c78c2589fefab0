// Texts are complete in every language and written with care.
import { describe, expect, test } from 'vitest';
import {
  average,
  direction,
  languageName,
  longDay,
  month,
  percent,
  spacedCode,
  wholeCode,
  wholeNumber,
} from '../../../client/text/formats.ts';
import { say, sayCount } from '../../../client/text/say.ts';
import { languages, textsIn } from '../../../client/text/texts.ts';

type Tree = string | readonly Tree[] | { readonly [key: string]: Tree };

function leaves(tree: Tree, path = ''): [path: string, text: string][] {
  if (typeof tree === 'string') return [[path, tree]];
  return Object.entries(tree).flatMap(([key, branch]) => leaves(branch, `${path}.${key}`));
}
const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).toSorted();
const all = (language: (typeof languages)[number]) => new Map(leaves(textsIn(language)));

describe.each(languages)('the texts in %s', (language) => {
  const texts = all(language);

  test('are the same ones, with the same places for values', () => {
    expect([...texts.keys()].toSorted()).toEqual([...all('bg').keys()].toSorted());
    for (const [path, text] of texts)
      expect([path, holes(text)]).toEqual([path, holes(all('bg').get(path) ?? '')]);
  });

  test.each([...texts])('%s is said calmly', (_, text) => {
    expect(text.trim()).toBe(text);
    expect(text).not.toMatch(/^$|!|\s\s|"|\.\.\./);
  });

  test('are in the alphabet of the language', () => {
    const foreign = language === 'bg' ? /[a-z]/i : /[а-я]/i;
    for (const text of texts.values())
      expect(
        text.replace(
          /\{\w+\}|OpenStreetMap|JavaScript|QR|API|GraphQL|CSV on the Web|CSV|JSON Lines|JSON-LD|DCAT-AP|SHA-256|UTF-8|Google|Excel|latest|EN 301 549|WCAG|AA/g,
          '',
        ),
      ).not.toMatch(foreign);
  });
});

test('Bulgarian addresses the reader formally', () => {
  for (const text of all('bg').values())
    expect(` ${text} `).not.toMatch(/[\s(](ти|теб|твоя|твоята|твоето)[\s,.)]/i);
});

test('counts take the right plural and grouping', () => {
  const { answers } = textsIn('bg').results;
  const said = [0, 1, 2, 21, 12_345].map((count) => sayCount(answers, count, 'bg'));
  expect(said).toEqual(['0 оценки', '1 оценка', '2 оценки', '21 оценки', '12\u00a0345 оценки']);
  expect(sayCount(textsIn('en').results.answers, 1, 'en')).toBe('1 rating');
  expect(sayCount(textsIn('en').results.answers, 1204, 'en')).toBe('1,204 ratings');
});

test('every plural that a language has is used, by the rules of CLDR', () => {
  const polish = {
    one: '{count} ocena',
    few: '{count} oceny',
    many: '{count} ocen',
    other: '{count} oceny',
  };
  const said = [1, 2, 5, 12, 22, 25].map((count) => sayCount(polish, count, 'pl'));
  expect(said).toEqual(['1 ocena', '2 oceny', '5 ocen', '12 ocen', '22 oceny', '25 ocen']);
  const arabic = { zero: 'z', one: 'o', two: 't', few: 'f', many: 'm', other: 'x' };
  const inArabic = [0, 1, 2, 3, 11, 100].map((count) => sayCount(arabic, count, 'ar'));
  expect(inArabic.join('')).toBe('zotfmx');
  expect(sayCount({ other: '{count} puan' }, 1, 'tr')).toBe('1 puan');
});

test('a language calls itself by its name, and is written its way', () => {
  expect(['bg', 'en', 'tr', 'sr-Latn'].map(languageName)).toEqual([
    'Български',
    'English',
    'Türkçe',
    'Srpski (latinica)',
  ]);
  const right = ['ar', 'he', 'fa', 'ur', 'ps', 'dv', 'pa-Arab'];
  expect(right.filter((tag) => direction(tag) === 'ltr')).toEqual([]);
  expect(['bg', 'tr', 'az', 'pa', 'hy'].filter((tag) => direction(tag) === 'rtl')).toEqual([]);
  expect([longDay('2026-10-12', 'bg'), longDay('2026-10-12', 'tr')]).toEqual([
    '12 октомври 2026\u00a0г.',
    '12 Ekim 2026',
  ]);
});

test('a text with a hole is a bug', () => {
  expect(say('{a} and {a}', { a: '$1' })).toBe('$1 and $1');
  expect(() => say('{place}', {})).toThrow('{place}');
});

test('numbers, months and codes follow the language', () => {
  expect([average(8.36, 'bg'), average(8, 'en')]).toEqual(['8,4', '8.0']);
  expect([wholeNumber(5810, 'bg'), percent(0.426, 'bg')]).toEqual(['5810', '43\u00a0%']);
  expect([percent(0.426, 'en'), percent(0.426, 'tr')]).toEqual(['43%', '%43']);
  expect([month('2026-11-01', 'bg'), month('2026-11-01', 'en')]).toEqual([
    'ноември 2026\u00a0г.',
    'November 2026',
  ]);
  expect([spacedCode('482913760'), spacedCode('48291376'), spacedCode('<b>')]).toEqual([
    '482 913 760',
    '48291376',
    '<b>',
  ]);
  expect([wholeCode('482913760'), wholeCode('<b>')]).toEqual(['482\u00a0913\u00a0760', '<b>']);
});
