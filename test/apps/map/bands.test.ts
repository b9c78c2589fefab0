// The three lightnesses of a map are told apart by everybody, on light, dark and printed paper, and say what is written there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BANDS, bandOf, isUnsure } from '../../../client/map/bands.ts';
import { papers } from '../../../client/parts/colour/colour.ts';
import { contrastFor, SIGHTS } from './sights.ts';

const read = (file: string): string =>
  readFileSync(join(import.meta.dirname, '../../../client', file), 'utf8');
const map = read('map/map.css');
const frame = read('parts/page/frame.css');

/** The parts of a style sheet from a line on, up to the next medium. */
function colours(style: string, from: string, name: string): string {
  const [, after = ''] = style.split(from);
  const [part = ''] = after.split('@media');
  return new RegExp(`${name}[^}]*?(#[0-9a-f]{3,6})\\b`).exec(part)?.[1] ?? '';
}

const DARK = '@media (prefers-color-scheme: dark)';
const ways = [
  {
    way: 'light',
    map: '.map {',
    papers: [papers.light, colours(frame, ':root', '--sheet').replace('#fff', '#ffffff')],
  },
  { way: 'dark', map: DARK, papers: [papers.dark, colours(frame, DARK, '--sheet')] },
  { way: 'print', map: '@media print', papers: ['#ffffff'] },
];

describe.each(ways)('on $way paper', ({ map: from, papers: sheets }) => {
  const bands = BANDS.map((band) => colours(map, from, `\\.${band} \\{\\s*--band`));
  const grounds = [...sheets, colours(map, from, '--ground')];

  it.each(SIGHTS)('%s sees each on every ground, and tells it from the next', (sight) => {
    expect([...bands, ...grounds]).toEqual(
      [...bands, ...grounds].map(() => expect.stringMatching(/^#[0-9a-f]{6}$/)),
    );
    for (const band of bands)
      for (const ground of grounds) expect(contrastFor(sight, band, ground)).toBeGreaterThanOrEqual(3);
    for (const [at, band] of bands.slice(1).entries())
      expect(contrastFor(sight, band, bands[at] ?? band)).toBeGreaterThanOrEqual(1.8);
  });

  it('a higher average stands out more', () => {
    const [ground = ''] = grounds;
    const order = bands.map((band) => contrastFor('grey', band, ground));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });
});

it('goes by the average as it is written', () => {
  expect([1, 4.94, 4.96, 7.94, 7.96, 10].map(bandOf)).toEqual([
    'low',
    'low',
    'middle',
    'middle',
    'high',
    'high',
  ]);
});

it('is unsure where the average may be a whole point off', () => {
  expect(isUnsure({ lower: 6, upper: 8 })).toBe(false);
  expect(isUnsure({ lower: 5.9, upper: 8 })).toBe(true);
});
