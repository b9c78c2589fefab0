// Whatever colour a municipality chooses, it can be read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toOklch, toRgb } from '../../../client/parts/colour/oklch.ts';
import { contrast, papers, readableColours } from '../../../client/parts/colour/colour.ts';
import { coloursOf } from '../../../server/foundation/pdf/style.ts';

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

const styleOf = (file: string) => readFileSync(join(import.meta.dirname, '../../../client', file), 'utf8');
const ruleOf = (style: string, selector: string) => style.split(`\n${selector} {`)[1]?.split('}')[0] ?? '';
/** The share of the city's colour in what a rule mixes it into the paper to. */
const shareOf = (rule: string) => Number(/var\(--colour\) (\d+)%, var\(--paper\)/.exec(rule)?.[1]) / 100;

function mixed(city: string, share: number, paper: string): string {
  const [own, ground] = [channels(city), channels(paper)];
  const parts = own.map((channel, at) => Math.round(channel * share + (ground[at] ?? 0) * (1 - share)));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

test.each([
  ['charts/distribution.css', '.low', '.middle'],
  ['citizen/style/annual.css', '.fill-low', '.fill-middle'],
])(
  'the bars of a distribution in %s stand out from both papers, whatever the colour',
  (file, low, middle) => {
    const own = /#\w{6}/.exec(ruleOf(styleOf(file), low))?.[0] ?? '';
    const share = shareOf(ruleOf(styleOf(file), middle));
    fc.assert(
      fc.property(anyColour, fc.constantFrom('light', 'dark'), (colour, scheme) => {
        const between = mixed(readableColours(colour)[scheme].colour, share, papers[scheme]);
        for (const band of [own, between]) expect(contrast(band, papers[scheme])).toBeGreaterThanOrEqual(3);
      }),
    );
  },
);

test('what is written in the bars of a report can be read', () => {
  const share = shareOf(ruleOf(styleOf('citizen/style/annual.css'), '.fill-pale'));
  const inks = { light: '#191e1a', dark: '#f1f0e8' };
  fc.assert(
    fc.property(anyColour, fc.constantFrom('light', 'dark'), (colour, scheme) => {
      const pale = mixed(readableColours(colour)[scheme].colour, share, papers[scheme]);
      expect(contrast(pale, inks[scheme])).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test('so do those of a report that is printed, and what is written in them is readable', () => {
  fc.assert(
    fc.property(anyColour, (colour) => {
      const { low, middle, pale, high, ink, onLow, onColour } = coloursOf(colour);
      for (const bar of [low, middle, high]) expect(contrast(bar, '#ffffff')).toBeGreaterThanOrEqual(3);
      expect(contrast(low, onLow)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(pale, ink)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(high, onColour)).toBeGreaterThanOrEqual(4.5);
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
