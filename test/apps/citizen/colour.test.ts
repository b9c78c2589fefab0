// Whatever colour a municipality chooses, it can be read.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, papers, readableColours } from '../../../client/parts/colour/colour.ts';

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('every colour is readable on both papers, and so is what is written on it', () => {
  fc.assert(
    fc.property(anyColour, (colour) => {
      const { light, dark } = readableColours(colour);
      expect(contrast(light.colour, papers.light)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark.colour, papers.dark)).toBeGreaterThanOrEqual(4.5);
      for (const { colour, ink } of [light, dark]) expect(contrast(colour, ink)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test('a readable colour stays as it is; what is no colour becomes the usual one', () => {
  expect(readableColours('#1f4d3a').light.colour).toBe('#1f4d3a');
  expect(readableColours('red}</style>')).toEqual(readableColours('#1F4D3A'));
});
