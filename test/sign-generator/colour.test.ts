// Tests that a municipality's colour can be printed, and looks on paper as it does on a screen.
import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrastWithPaper, labOf, MOST_INK, tint } from '../../sign-generator/colour.ts';
import { decodeLab, encodeLab, findTable } from '../../sign-generator/icc.ts';
import { readDefaultCondition } from '../../sign-generator/profile.ts';

const { mix, profile } = await readDefaultCondition();
const looks = findTable(profile, 'A2B1');

/** How far a colour is from itself as printed (CIE 1976: 1 is just seen, 5 is seen at a glance). */
function distance(hex: string): number {
  const printed = decodeLab(looks?.(mix(hex).map((percent) => percent / 100)) ?? []);
  return Math.hypot(...labOf(hex).map((value, i) => value - (printed[i] ?? NaN)));
}

test('black is black ink alone, white is bare paper', () => {
  expect(mix('#000000')).toEqual([0, 0, 0, 100]);
  expect(mix('#FFFFFF')).toEqual([0, 0, 0, 0]);
});

test('no colour needs more than 300 percent of ink, nor less than none', () => {
  assert(
    property(integer({ min: 0, max: 0xffffff }), (rgb) => {
      const inks = mix(`#${rgb.toString(16).padStart(6, '0')}`);
      expect(inks.every((ink) => Number.isInteger(ink) && ink >= 0 && ink <= 100)).toBe(true);
      expect(inks.reduce((a, b) => a + b)).toBeLessThanOrEqual(MOST_INK);
    }),
  );
});

describe('a colour that the press can show looks the same on paper', () => {
  test.each(['#1f4d3a', '#777777', '#e9a41a', '#6b4a2f', '#35506b', '#fafafa'])('%s', (hex) => {
    expect(distance(hex)).toBeLessThan(3);
  });

  test('all but the glaring ones: median under 3', () => {
    const steps = ['20', '50', '80', 'b0'];
    const all = steps.flatMap((r) => steps.flatMap((g) => steps.map((b) => distance(`#${r}${g}${b}`))));
    const sorted = all.toSorted((a, b) => a - b);
    expect(sorted[sorted.length / 2]).toBeLessThan(3);
  });

  // Values of IEC 61966-2-1 under D50, as colour science publishes them.
  test.each([
    ['#ff0000', [54.29, 80.8, 69.89]],
    ['#00ff00', [87.82, -79.27, 80.99]],
    ['#0000ff', [29.57, 68.3, -112.03]],
    ['#808080', [53.59, 0, 0]],
  ])('%s is measured as %j', (hex, lab) => {
    labOf(hex).forEach((value, i) => expect(value).toBeCloseTo(lab[i] ?? NaN, 0));
  });

  test('L*a*b* comes back from a table as it went in', () => {
    const back = decodeLab(encodeLab([29, -20.5, 6.25]));
    [29, -20.5, 6.25].forEach((value, i) => expect(back[i]).toBeCloseTo(value, 9));
  });
});

test('a tint is the same colour with less ink', () => {
  expect(tint([60, 0, 25, 70], 0.2)).toEqual([12, 0, 5, 14]);
});

// Values that WebAIM's and the W3C's own examples give.
test.each([
  ['#000000', 21],
  ['#ffffff', 1],
  ['#777777', 4.48],
  ['#ff0000', 4],
])('the contrast of %s with paper is %d', (hex, contrast) =>
  expect(contrastWithPaper(hex)).toBeCloseTo(contrast, 1),
);
