// Rules of response rates: which share may be told, and that of several places together.
import { expect, it } from 'vitest';
import { responseRate, together } from '../../../server/results/responses/rules.ts';

it('no share is told below the smallest group, and none above one', () => {
  expect(responseRate(4, 100, 5)).toBeNull();
  expect(responseRate(0, 100, 5)).toBeNull();
  expect(responseRate(5, 100, 5)).toBe(0.05);
  expect(responseRate(100, 100, 5)).toBe(1);
  expect(responseRate(101, 100, 5)).toBeNull();
});

it('several places are one; who counted them is told where all were counted by the same', () => {
  const school = { visitors: 100, answers: 10, places: 1, source: 'брояч' };
  const library = { visitors: 300, answers: 2, places: 1, source: 'брояч' };
  expect(together([school, library])).toEqual({ visitors: 400, answers: 12, places: 2, source: 'брояч' });
  expect(together([school, { ...library, source: 'билети' }])?.source).toBeNull();
  expect(together([])).toBeNull();
});
