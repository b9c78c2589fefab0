// Drawings that no flat shapes stand for: taken as a picture that looks the same, which stands on pages, in documents and on signs.
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readArms as readForSigns } from '../../../sign-generator/arms/read.ts';
import { preflight } from '../../../sign-generator/preflight/check.ts';
import { armsOnPaper } from '../../../server/foundation/pdf/paper-arms.ts';
import { readArms } from '../../../server/municipality/arms/arms.ts';
import { BOUNDS } from '../../../server/municipality/arms/compare.ts';
import { MOST_PICTURE_BYTES, MOST_PIXELS } from '../../../server/municipality/arms/picture.ts';
import { takeArms } from '../../../server/municipality/arms/take-arms.ts';
import { pageOf } from '../../sign-generator/arms-page.ts';
import { drawPdfPage } from '../../support/pdf.ts';

const FOLDER = path.join(import.meta.dirname, 'pictures');
const DRAWINGS = readdirSync(FOLDER).filter((name) => !name.includes('mesh'));
const drawing = (name: string) => readFileSync(path.join(FOLDER, name), 'utf8');

async function take(name: string) {
  const told = await takeArms(drawing(name));
  if ('arms' in told) return told;
  throw new Error(JSON.stringify(told.reasons));
}

const known = new Map<string, ReturnType<typeof take>>();
/** Taken once for all tests. */
function taken(name: string): ReturnType<typeof take> {
  const told = known.get(name) ?? take(name);
  known.set(name, told);
  return told;
}

/** The one picture of a file: its dictionary's entry, and its pixels. */
async function pictureIn(file: string) {
  const { context } = await PDFDocument.load(await readFile(file), { updateMetadata: false });
  const pictures = context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFRawStream)
    .filter(({ dict }) => String(dict.get(PDFName.of('Subtype'))) === '/Image');
  const [{ dict, contents } = {}] = pictures;
  const entry = (name: string) => String(dict?.get(PDFName.of(name)));
  return { count: pictures.length, entry, pixels: inflateSync(contents ?? Buffer.alloc(0)) };
}

describe('a drawing with a blur, a shadow, a pattern, a mask, or a photo', () => {
  it('there is one of each', () => {
    const all = DRAWINGS.map(drawing).join('');
    for (const part of ['<feGaussianBlur', '<feOffset', '<pattern', '<mask', 'data:image/png;base64'])
      expect(all).toContain(part);
    expect(DRAWINGS).toHaveLength(4);
  });

  it.each(DRAWINGS)('%s becomes a picture that looks the same, of as many dots as A3 shows', async (name) => {
    const { arms, difference } = await taken(name);
    expect(arms).toContain('<image ');
    expect(arms.length).toBeLessThanOrEqual(MOST_PICTURE_BYTES);
    expect(difference.mean).toBeLessThanOrEqual(BOUNDS.mean);
    expect(difference.largest).toBeLessThanOrEqual(BOUNDS.largest);
    expect(readArms(arms)).toEqual({ arms });
    const { width, height, shapes } = readForSigns(arms);
    expect(shapes).toEqual([]);
    // One side of it is as long as it may be, to a hair.
    expect(Math.max(width / MOST_PIXELS.width, height / MOST_PIXELS.height)).toBeGreaterThan(0.99);
    // The same drawing gives the same bytes, and arms of the house stay as they are.
    expect((await take(name)).arms).toBe(arms);
    expect(await takeArms(arms)).toMatchObject({ arms });
  });

  it.each(DRAWINGS)(
    '%s is printed once, in four inks or in black, with no more ink than dries',
    async (name) => {
      const { arms } = await taken(name);
      const page = await pageOf(readForSigns(arms));
      expect((await preflight(await readFile(page))).findings).toEqual([]);
      const { count, entry, pixels } = await pictureIn(page);
      expect(count).toBe(1);
      expect([entry('SMask'), entry('Mask')]).toEqual(['undefined', 'undefined']);
      const isBlack = name.includes('black');
      expect(entry('ColorSpace')).toBe(isBlack ? '/DeviceGray' : '/DeviceCMYK');
      const size = Number(entry('Width')) * Number(entry('Height'));
      expect(pixels.length).toBe(size * (isBlack ? 1 : 4));
      if (!isBlack) {
        let most = 0;
        for (let at = 0; at < pixels.length; at += 4)
          most = Math.max(
            most,
            [0, 1, 2, 3].reduce((sum, ink) => sum + (pixels[at + ink] ?? 0), 0),
          );
        expect(most / 2.55).toBeLessThanOrEqual(300);
      }
      // Beside the point of the shield the paper is bare.
      expect([...pixels.subarray(isBlack ? -1 : -4)]).toEqual(isBlack ? [255] : [0, 0, 0, 0]);
      const { data } = await drawPdfPage(page, 1, 40);
      const inked = data.filter((value, i) => i % 4 === 1 && value < 250).length;
      expect(inked).toBeGreaterThan(data.length / 100);
      // Twice the same bytes.
      expect(await readFile(await pageOf(readForSigns(arms)))).toEqual(await readFile(page));
    },
  );

  it('is PNG without transparency where a PDF of ours shows it, and shapes stay shapes', async () => {
    const { arms } = await taken('inkscape-blur.svg');
    const png = Buffer.from(String(await armsOnPaper(arms)).split(/base64,|"\/>/)[1] ?? '', 'base64');
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    // Colour type 2: no fourth channel.
    expect(png[25]).toBe(2);
    expect(await armsOnPaper('<svg/>')).toBe('<svg/>');
    expect(await armsOnPaper(null)).toBeNull();
  });
});

it('a mesh, which no browser and no press draws, is told with what to do', async () => {
  const told = await takeArms(drawing('inkscape-mesh.svg'));
  const kinds = 'reasons' in told ? told.reasons.map(({ kind }) => kind) : [];
  expect(kinds).toEqual(['MESH', 'SCRIPT']);
});

it('a blur that only a part shows is not lost in shapes: what is left out must not be seen', async () => {
  const soft = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><filter id="f"><feGaussianBlur stdDeviation="3"/></filter><path fill="#ddd" d="M0 0H100V100H0z"/><circle cx="50" cy="50" r="20" fill="#555" filter="url(#f)"/></svg>`;
  const told = await takeArms(soft);
  expect('arms' in told && told.arms).toContain('<image ');
});
