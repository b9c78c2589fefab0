// Tests of arms as pictures: what PDFium draws of the page is what resvg draws of the SVG, and the page keeps the standard.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { placeArms } from '../../sign-generator/arms/place.ts';
import { readArms } from '../../sign-generator/arms/read.ts';
import { MOST_INK, PAPER } from '../../sign-generator/colour.ts';
import { findFilledRectangles } from '../../sign-generator/content.ts';
import { drawShape } from '../../sign-generator/draw.ts';
import { preflight } from '../../sign-generator/preflight/check.ts';
import { readDefaultCondition } from '../../sign-generator/profile.ts';
import { drawPdfPage } from '../support/pdf.ts';
import { dpiFor, marginFor, pageOf } from './arms-page.ts';

const { mix } = await readDefaultCondition();
const root = join(import.meta.dirname, '../..');
const FILES = [
  'prisma/cities/stara-zagora/arms.svg',
  'prisma/cities/kazanlak/arms.svg',
  'test/sign-generator/arms/inkscape.svg',
  'test/sign-generator/arms/illustrator.svg',
] as const;
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');
/** Pixels. */
const WIDTH = 720;
/** The edges of shapes are smoothed in two ways; of 255. */
const MOST_DIFFERENT = 0.3;
/** Of all inks: black ink alone is a dark grey in a viewer. */
const BLACK = [100, 100, 100, 100] as const;

/** The mean difference (0 to 255) between what resvg draws of an SVG and what PDFium draws of its page. */
async function differenceOf(svg: string): Promise<number> {
  const wanted = new Resvg(svg, { fitTo: { mode: 'width', value: WIDTH }, background: '#ffffff' }).render();
  const page = await pageOf(readArms(svg), (hex) => (hex === '#000000' ? BLACK : PAPER));
  const drawn = await drawPdfPage(page, 1, dpiFor(WIDTH));
  const margin = marginFor(WIDTH);
  expect([drawn.width, drawn.height]).toEqual([wanted.width + 2 * margin, wanted.height + 2 * margin]);
  // Each look at `pixels` copies them all.
  const { pixels, width, height } = wanted;
  let sum = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const there = drawn.data[4 * ((y + margin) * drawn.width + x + margin)] ?? 0;
      sum += Math.abs((pixels[4 * (y * width + x)] ?? 0) - there);
    }
  }
  return sum / (width * height);
}

/** The picture in black and white, once for each of its colours: that one is black. */
function inBlackAndWhite(svg: string): string[] {
  const colours = new Set(svg.match(/#[\da-f]{6}\b/gi));
  return [...colours].map((black) =>
    svg.replaceAll(/#[\da-f]{6}\b/gi, (hex) => (hex === black ? '#000000' : '#ffffff')),
  );
}

const drawing = (body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 5 100 100"><g transform="translate(-10 5)">${body}</g></svg>`;

describe('a page shows what the SVG shows', () => {
  test.each(FILES)('%s, each colour in turn', async (file) => {
    const pictures = inBlackAndWhite(textOf(file));
    expect(pictures.length).toBeGreaterThanOrEqual(3);
    for (const picture of pictures) expect(await differenceOf(picture)).toBeLessThan(MOST_DIFFERENT);
  });

  test.each([
    ['curves', '<path d="M10 50Q30 0 50 50T90 50C90 90 60 90 50 70S30 100 10 50z"/>'],
    ['relative curves', '<path d="m10 50q20-50 40 0t40 0c0 40-30 40-40 20s-20 30-40-20z"/>'],
    ['arcs', '<path d="M20 45A30 20 30 0 1 60 30A20 15 30 1 0 70 60a30 10-45 01-40 10a5 5 0 1 1-10-10z"/>'],
    ['even-odd', '<path fill-rule="evenodd" d="M50 5L80 95L5 40H95L20 95z"/>'],
    ['nonzero', '<path d="M50 5L80 95L5 40H95L20 95z"/>'],
    [
      'shapes',
      '<rect x="5" y="5" width="40" height="30" rx="12" ry="6"/><ellipse cx="70" cy="30" rx="20" ry="10"/>',
    ],
    [
      'corners',
      '<g fill="none" stroke="#000" stroke-width="8"><path d="M10 40L30 10L50 40"/>' +
        '<path stroke-linejoin="round" stroke-linecap="round" d="M50 90L70 60L90 90"/>' +
        '<path stroke-linejoin="bevel" stroke-linecap="square" d="M10 90L25 60L40 90"/>' +
        '<path stroke-miterlimit="1.1" d="M60 40L75 10L90 40z"/></g>',
    ],
    [
      'dashes',
      '<g stroke="#000" stroke-width="3"><path d="M5 10H95" stroke-dasharray="7"/>' +
        '<path d="M5 30H95" stroke-dasharray="9 4 2"/><path d="M5 50H95" stroke-dasharray="9 4 2" stroke-dashoffset="-4"/>' +
        '<path d="M5 70H95" stroke-dasharray="9,4" stroke-dashoffset="20" stroke-linecap="round"/></g>',
    ],
    [
      'transforms',
      '<g transform="rotate(20 50 50) scale(.5)"><rect x="40" y="60" width="60" height="50" ' +
        'transform="skewX(20) translate(10 -5)"/><circle r="20" cx="120" cy="120" fill="none" stroke="#000" ' +
        'stroke-width="6" transform="matrix(0 1 -1 0 240 0)"/></g>',
    ],
  ])('%s', async (_, body) => {
    expect(await differenceOf(drawing(body))).toBeLessThan(MOST_DIFFERENT);
  });
});

describe('on a sign', () => {
  test.each(FILES)('%s: a finding of no kind, and no ink beyond what dries', async (file) => {
    const arms = readArms(textOf(file));
    expect((await preflight(await readFile(await pageOf(arms)))).findings).toEqual([]);
    const items = placeArms(arms, { x: 10, y: 20, width: 30, height: 30 }, mix);
    for (const { colour } of items) {
      expect(colour.reduce((sum, percent) => sum + percent)).toBeLessThanOrEqual(MOST_INK);
    }
  });

  test('arms of a hundred squares are no QR code', () => {
    const squares = Array.from(
      { length: 100 },
      (_, i) => `<rect x="${10 * (i % 10)}" y="${10 * Math.floor(i / 10)}" width="5" height="5"/>`,
    );
    const arms = readArms(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${squares.join('')}</svg>`,
    );
    const content = placeArms(arms, { x: 0, y: 0, width: 20, height: 20 }, mix)
      .map((shape) => drawShape(shape))
      .join('\n');
    expect(content).not.toMatch(/\bre\b/);
    expect(findFilledRectangles(content)).toEqual([]);
  });
});
