// Which language Accept-Language and an address choose, whatever stands in them.
import { expect, it } from 'vitest';
import { choose, PLATFORM } from '../../../server/http/pages/page-language.ts';
import { growth, MOST_GROWTH } from '../../support/growth.ts';

it.each([
  [null, undefined, 'bg'],
  [null, 'en', 'en'],
  [null, 'en-GB,en;q=0.9', 'en'],
  [null, 'de , en ; q=0.5, bg;q=0.2', 'en'],
  [null, 'en;q=0.1,bg;q=0.8', 'bg'],
  [null, 'en;q=0,*', 'bg'],
  [null, ' '.repeat(16_000), 'bg'],
  [null, `en;${' '.repeat(16_000)}q=1, en;q=0.3`, 'en'],
  [null, `${'de,'.repeat(5_000)}en`, 'bg'],
  ['en_US', 'bg', 'en'],
  ['EN', 'bg', 'en'],
  ['__proto__', 'en', 'en'],
  ['constructor', undefined, 'bg'],
  ['e'.repeat(16_000), 'en', 'en'],
])('%#: what is chosen', (chosen, header, language) => {
  expect(choose(PLATFORM, chosen, header).language).toBe(language);
});

it.each([
  ['blanks', (length: number) => ' '.repeat(length)],
  ['blanks before something', (length: number) => `en${' '.repeat(length)}x;q=1`],
  ['semicolons', (length: number) => ' ;'.repeat(length / 2)],
  ['commas', (length: number) => ' ,'.repeat(length / 2)],
  ['ranges', (length: number) => 'en-GB;q=0.9,'.repeat(length / 12)],
])('%s take no longer than they are long', (_what, textOf) => {
  expect(growth(textOf, (header) => choose(PLATFORM, null, header))).toBeLessThan(MOST_GROWTH);
});
