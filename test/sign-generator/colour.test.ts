// Tests that a municipality's colour can be printed.
import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { pressColour, tint } from '../../sign-generator/colour.ts';

test('black is black ink alone, white is bare paper', () => {
  expect(pressColour('#000000')).toEqual([0, 0, 0, 100]);
  expect(pressColour('#FFFFFF')).toEqual([0, 0, 0, 0]);
});

test('no colour needs more than 300 percent of ink', () => {
  assert(
    property(integer({ min: 0, max: 0xffffff }), (rgb) => {
      const inks = pressColour(`#${rgb.toString(16).padStart(6, '0')}`);
      expect(Math.min(inks[0], inks[1], inks[2])).toBe(0);
      expect(inks.reduce((a, b) => a + b)).toBeLessThanOrEqual(300);
    }),
  );
});

test('a tint is the same colour with less ink', () => {
  expect(tint([60, 0, 25, 70], 0.2)).toEqual([12, 0, 5, 14]);
});
