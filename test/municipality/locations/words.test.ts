// The words that somebody types to find a place.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { patternOf, wordsIn } from '../../../server/municipality/locations/words.ts';

it.each([
  ['детска градина дъга', ['детск', 'градин', 'дъга']],
  ['ДГ №18 „Дъга“,', ['ДГ', '18', 'Дъга']],
  ['ул. „Хан Аспарух“ 12', ['ул', 'Хан', 'Аспарух', '12']],
  ['kindergarten', ['kindergarten']],
  ['p-1 100% 50_1', ['p-1', '100%', '50_1']],
  ['Дъга дъга Дъга', ['Дъга', 'дъга']],
  ['„“', ['„“']],
  ['1 2 3 4 5 6 7 8 9 10', ['1', '2', '3', '4', '5', '6', '7', '8']],
])('%s', (search, words) => {
  expect(wordsIn(search)).toEqual(words);
});

it('are some, and each is part of what was typed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== ''),
      (search) => {
        const words = wordsIn(search);
        expect(words.length).toBeGreaterThan(0);
        for (const word of words) {
          expect(word).not.toBe('');
          expect(search).toContain(word);
        }
      },
    ),
  );
});

it('a number is looked for whole, and no sign has a meaning', () => {
  expect(patternOf('18')).toBe('(^|[^0-9])18([^0-9]|$)');
  expect(patternOf('a.b*[c]\\d')).toBe(String.raw`a\.b\*\[c\]\\d`);
  expect(patternOf('Дъга')).toBe('Дъга');
});
