// Per cent are written in one way: by one function, and in the texts of a language as that function writes them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { percent } from '../../../client/text/formats.ts';

const root = join(import.meta.dirname, '../../..');
const sources = ['client', 'server', 'sign-generator']
  .flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((file) => join(room, file)),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/generated|node_modules|dist/.test(file))
  .map((file) => ({ file, source: readFileSync(join(root, file), 'utf8').replaceAll('\\u00a0', '\u00a0') }));

it('by one function', () => {
  const making = sources.filter(({ source }) => /style: '(percent|unit)'/.test(source));
  expect(making.map(({ file }) => file)).toEqual(['client/text/formats.ts']);
});

/** What stands before the sign where the function writes it, and what never does; a heading of a file that others read has a usual space. */
it.each([
  ['bg', '95\u00a0%', /[\d}]%|[\d}] %(?! интервал, )/],
  ['en', '95%', /[\d}]\s%/],
])('in every text in %s as in %s', (language, written, otherwise) => {
  expect(percent(0.95, language)).toBe(written);
  const texts = sources.filter(({ file }) => file.endsWith(`.${language}.ts`));
  expect(texts.length).toBeGreaterThan(40);
  expect(texts.filter(({ source }) => otherwise.test(source)).map(({ file }) => file)).toEqual([]);
});
