// What a larger threshold would have meant is a right sentence for none, one, some, all and the only one, in both languages.
import { expect, it } from 'vitest';
import { largerThresholdWords } from '../../../client/members/settings/larger-threshold-words.ts';
import { largerThresholdBg } from '../../../client/text/larger-threshold.bg.ts';
import { largerThresholdEn } from '../../../client/text/larger-threshold.en.ts';

const ROWS = [
  [0, 3, 1, 8, 'Всяко място с оценки пак щеше', 'В един от 8 месеца', 'Every place', 'In 1 of 8 months'],
  [
    1,
    3,
    2,
    8,
    'Едно от 3 места с оценки нямаше да има',
    'В 2 от 8 месеца',
    '1 of 3 places',
    'In 2 of 8 months',
  ],
  [
    2,
    3,
    7,
    8,
    '2 от 3 места с оценки нямаше да имат',
    'В 7 от 8 месеца',
    '2 of 3 places',
    'In 7 of 8 months',
  ],
  [2, 2, 8, 8, 'Нито едно от местата с оценки (общо 2)', 'В нито един', 'None of the 2', 'In all 8 months'],
  [1, 1, 1, 1, 'Единственото място с оценки', 'В единствения месец', 'The only place', 'In the only month'],
] as const;

it.each(ROWS)('%i of %i places, %i of %i months', (quietPlaces, places, quietMonths, months, ...expected) => {
  const counts = { places, quietPlaces, months, quietMonths };
  const [placesBg, monthsBg, placesEn, monthsEn] = expected;
  const bg = largerThresholdWords(largerThresholdBg, counts, 'bg');
  expect(bg?.startsWith(placesBg)).toBe(true);
  expect(bg).toContain(`. ${monthsBg}`);
  const en = largerThresholdWords(largerThresholdEn, counts, 'en');
  expect(en?.startsWith(placesEn)).toBe(true);
  expect(en).toContain(`. ${monthsEn}`);
});

it('says nothing where nothing would have been otherwise', () => {
  const counts = { places: 3, quietPlaces: 0, months: 8, quietMonths: 0 };
  expect(largerThresholdWords(largerThresholdBg, counts, 'bg')).toBeNull();
});
