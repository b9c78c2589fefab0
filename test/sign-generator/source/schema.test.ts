// signs.schema.json and the reader say the same: every field, with every kind of wrong value in its place.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { SignFailure } from '../../../sign-generator/failure.ts';
import { readCity } from '../../../sign-generator/source/city.ts';
import { signsIn } from '../../../sign-generator/source/file.ts';
import { cityRecord, GREEK, signRecord } from './city-file.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../../sign-generator/signs.schema.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;
const ajv = new Ajv2020({ strict: true, strictRequired: true, allowUnionTypes: true });
const isValid = ajv.compile(schema);
const isCity = ajv.compile({ $ref: 'signs.schema.json#/$defs/municipality' });

const whole = {
  municipality: cityRecord({ words: { bg: GREEK }, arms: '<svg/>' }),
  signs: [signRecord(1, { url: 'HTTPS://K.BG/S/000000195', state: 'new', quantity: 2 })],
};

function isRead(content: unknown): boolean {
  try {
    return signsIn(content, 'signs.json').signs.length > 0;
  } catch (error) {
    expect(error).toBeInstanceOf(SignFailure);
    return false;
  }
}

type Path = readonly (string | number)[];

/** The paths of a value and of all that is in it. */
function pathsOf(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [[]];
  const inner = Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
    pathsOf(each).map((path) => [key, ...path]),
  );
  return [[], ...inner];
}

function put(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  const copy: object = Array.isArray(value) ? [...value] : { ...(value as object) };
  Reflect.set(copy, key, put(Reflect.get(copy, key), rest, other));
  return copy;
}

const WRONG = [undefined, null, '', ' \n', 'x', 0, 7, true, false, [], ['x'], {}, { x: 'y' }];
const WORDS_OF_SOME = [
  'printed',
  'damaged',
  'Printed',
  '#ABCDEF',
  'abcdef',
  '000000098',
  '000 000 098',
  '00000098',
];
const MORE = ['localhost:4000', 'https://k.bg', 'HTTP://K.BG:80/S/000000195', 'HTTPS://K.BG/s/000000195'];
const LISTS = [
  ['bg'],
  ['bg', 'en'],
  ['en', 'en'],
  ['bg', 'en', 'tr'],
  ['el'],
  'el',
  ['Bulgarian'],
  ['a', 'b', 'c'],
  ['a', '', 'c'],
];
const VALUES: readonly unknown[] = [...WRONG, ...WORDS_OF_SOME, ...MORE, ...LISTS, '{name} City'];

/** What a schema cannot say: it takes two fields, or arithmetic. The reader alone refuses it. */
function isBeyondSchemas(path: Path, value: unknown): boolean {
  const name = path.join('.');
  // The text of the first language, of an object that has texts.
  if (name.endsWith('.bg') && !name.includes('words'))
    return value === undefined || value === null || value === '' || value === ' \n';
  if (/(name|settlement|question)$/.test(name)) return JSON.stringify(value) === '{"x":"y"}';
  // An address whose code is not the sign's.
  if (name === 'signs.0.code') return value === '000000098' || value === '000 000 098';
  // A language without words.
  return name.includes('languages') && String(value) === 'el';
}

describe('what the schema takes, the reader takes', () => {
  test.each(pathsOf(whole).map((path) => [path.join('.'), path] as const))('in place of “%s”', (_, path) => {
    for (const value of VALUES) {
      const content: unknown = JSON.parse(JSON.stringify(put(whole, path, value) ?? null));
      const expected = isValid(content) && !isBeyondSchemas(path, value);
      expect({ value, isRead: isRead(content) }).toEqual({ value, isRead: expected });
    }
  });
});

test('the example of the table is good, and all of it can be refused', () => {
  expect([isValid(whole), isRead(whole)]).toEqual([true, true]);
  expect(isCity(whole.municipality)).toBe(true);
  expect(readCity(whole.municipality).host).toBe('kazva.example.bg');
});

test('every field of the schema has a description', () => {
  const silent: string[] = [];
  const look = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      const isNamed = /(properties|\$defs)$/.test(path);
      if (isNamed && !(value as { description?: string }).description?.trim()) silent.push(`${path}/${key}`);
      look(value, `${path}/${key}`);
    }
  };
  look(schema, '');
  expect(silent).toEqual([]);
});
