// Whatever colour a municipality chooses, it can be read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toOklch, toRgb } from '../../../client/parts/colour/oklch.ts';
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
      // A sheet on the paper.
      expect(contrast(dark.colour, '#1d221d')).toBeGreaterThanOrEqual(4.5);
      for (const { colour, ink } of [light, dark]) expect(contrast(colour, ink)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test('a readable colour stays as it is; what is no colour becomes the usual one', () => {
  expect(readableColours('#1f4d3a').light.colour).toBe('#1f4d3a');
  expect(readableColours('red}</style>')).toEqual(readableColours('#1F4D3A'));
});

const channels = (colour: string) =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number, number];

test('the bars of a distribution stand out from both papers, whatever the colour', () => {
  const style = readFileSync(join(import.meta.dirname, '../../../client/charts/distribution.css'), 'utf8');
  const low = /\.low \{\s*--band: (#\w{6})/.exec(style)?.[1] ?? '';
  const share = Number(/\.middle \{[^}]*var\(--colour\) (\d+)%/.exec(style)?.[1]) / 100;
  fc.assert(
    fc.property(anyColour, fc.constantFrom('light', 'dark'), (colour, scheme) => {
      const [own, paper] = [channels(readableColours(colour)[scheme].colour), channels(papers[scheme])];
      const mixed = own.map((channel, at) => Math.round(channel * share + (paper[at] ?? 0) * (1 - share)));
      const middle = `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
      for (const band of [low, middle]) expect(contrast(band, papers[scheme])).toBeGreaterThanOrEqual(3);
    }),
  );
});

test('a colour of the screen comes back from OKLCH', () => {
  fc.assert(
    fc.property(anyColour, (colour) => {
      expect(toRgb(toOklch(channels(colour))).map(Math.round)).toEqual(channels(colour));
    }),
  );
  // CSS Color 4, of "red".
  expect(toOklch([255, 0, 0])).toMatchObject({
    lightness: expect.closeTo(0.628, 3),
    chroma: expect.closeTo(0.2577, 3),
    hue: expect.closeTo((29.23 * Math.PI) / 180, 3),
  });
});

test.each([
  ['burgundy', '#7a2148'],
  ['green', '#1f4d3a'],
  ['blue', '#1c3f94'],
  ['red', '#b00020'],
])('in the dark %s keeps its hue, and is never loud', (_, colour) => {
  const [own, dark] = [colour, readableColours(colour).dark.colour].map((each) => toOklch(channels(each)));
  expect(dark?.chroma).toBeLessThanOrEqual(0.105);
  expect(dark?.chroma).toBeGreaterThan(0.04);
  expect(Math.abs((dark?.hue ?? 0) - (own?.hue ?? 9))).toBeLessThan(0.06);
});
