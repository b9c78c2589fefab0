// Addresses inside the pages.
import { expect, test } from 'vitest';
import { inLanguage, link } from '../../../client/parts/page/links.ts';
import { context, contextIn } from './fixtures.ts';

const chosen = { ...contextIn('en'), path: '/results/x?search=%D0%B0&language=en' };

test('a language that nobody chose by hand is not written', () => {
  expect(link(context, '/anonymity')).toBe('/anonymity');
  expect(link(chosen, '/anonymity')).toBe('/anonymity?language=en');
  const asking = { ...context, path: '/results/x?search=a?b&l%61nguage=en' };
  expect(link(asking, '/anonymity')).toBe('/anonymity?language=en');
});

test('query values are added before the fragment; empty ones are left out', () => {
  expect(link(chosen, '/results/x#places', { search: 'а б', after: null })).toBe(
    '/results/x?search=%D0%B0+%D0%B1&language=en#places',
  );
});

test('the switch keeps what else stands in the address', () => {
  expect(inLanguage(chosen, 'bg')).toBe('/results/x?search=%D0%B0&language=bg');
  expect(inLanguage({ ...context, path: '//elsewhere.example/x' }, 'en')).toBe(
    '//elsewhere.example/x?language=en',
  );
});
