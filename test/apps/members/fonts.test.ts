// The font of the pages: our texts need no more of it than the part that is made for them, which every page fetches.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { charactersOf, USUAL } from '../../../client/fonts.ts';

const TEXTS = join(import.meta.dirname, '../../../client/text');
/** An arrow is drawn where there is one (Changed.tsx), a dot stands for what was taken out of a comment, and ⌘ is a key of some machines: no part of the font has them. */
const IN_NO_PART = '→●⌘√';

it('has every letter and mark that the texts of the pages are written with', async () => {
  const usual = new Set(Object.values(USUAL).map(charactersOf).join(''));
  const names = (await readdir(TEXTS)).filter((name) => /\.(bg|en)\.ts$/.test(name));
  expect(names.length).toBeGreaterThan(100);
  const missing = new Set<string>();
  for (const name of names)
    for (const character of await readFile(join(TEXTS, name), 'utf8'))
      if (!usual.has(character) && character >= ' ' && !IN_NO_PART.includes(character))
        missing.add(`${name}: ${character}`);
  expect([...missing]).toEqual([]);
});

it('takes a single character for a range of one, and both ends of a range', () => {
  expect(charactersOf('U+41-43,U+2116')).toBe('ABC№');
});
