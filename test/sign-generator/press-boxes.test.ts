// Tests of what every press finds in the finished file: its boxes, what stands beside the signs, and no fault by any standard.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert, integer, property } from 'fast-check';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { A5, findFormat, FORMATS } from '../../sign-generator/formats.ts';
import { JOB_SHEET, volumeName } from '../../sign-generator/job/names.ts';
import { preflight } from '../../sign-generator/preflight/check.ts';
import { drawSlug } from '../../sign-generator/press/marks.ts';
import { PRESSES } from '../../sign-generator/press/presses.ts';
import type { PressName } from '../../sign-generator/press/presses.ts';
import { sheetFor } from '../../sign-generator/press/sheet.ts';
import { STANDARDS } from '../../sign-generator/standard.ts';
import type { Standard } from '../../sign-generator/standard.ts';
import { readPdfText } from '../support/pdf.ts';
import { areaOf } from './areas.ts';
import { makeJob } from './made.ts';
import { sampleSign } from './samples.ts';

const formatOf = (name: string) => findFormat(name) ?? A5;
const chosen = ['a5', 'a6', 'sticker-60'].map(formatOf);
const signs = [1, 2].map((number) => sampleSign({ number }));

/** Left, bottom, width and height of a box of the first page, in millimetres. */
async function boxesOf(path: string) {
  const page = (await PDFDocument.load(await readFile(path), { updateMetadata: false })).getPage(0);
  const [media, bleed, trim] = [page.getMediaBox(), page.getBleedBox(), page.getTrimBox()].map(
    ({ x, y, width, height }) =>
      [x, y, width, height].map((points) => Math.round((points / 72) * 25.4 * 100) / 100),
  );
  return { media, bleed, trim };
}

type Boxes = readonly [media: readonly number[], bleed: readonly number[], trim: readonly number[]];

const bare = {
  a5: [
    [0, 0, 154, 216],
    [0, 0, 154, 216],
    [3, 3, 148, 210],
  ] satisfies Boxes,
  a6: [
    [0, 0, 111, 154],
    [0, 0, 111, 154],
    [3, 3, 105, 148],
  ] satisfies Boxes,
  'sticker-60': [
    [0, 0, 66, 66],
    [0, 0, 66, 66],
    [3, 3, 60, 60],
  ] satisfies Boxes,
};
const expected: Readonly<Record<PressName, Readonly<Record<string, Boxes>>>> = {
  universal: bare,
  gwg: bare,
  sticker: bare,
  local: {
    a5: [
      [0, 0, 172, 234],
      [9, 9, 154, 216],
      [12, 12, 148, 210],
    ],
    a6: [
      [0, 0, 129, 172],
      [9, 9, 111, 154],
      [12, 12, 105, 148],
    ],
    'sticker-60': [
      [0, 0, 84, 84],
      [9, 9, 66, 66],
      [12, 12, 60, 60],
    ],
  },
  // Two by two; two by four turned ones, which one cut parts; four by six.
  sheet: {
    a5: [
      [0, 0, 320, 450],
      [6, 9, 308, 432],
      [9, 12, 302, 426],
    ],
    a6: [
      [0, 0, 320, 450],
      [9, 12, 302, 426],
      [12, 15, 296, 420],
    ],
    'sticker-60': [
      [0, 0, 320, 450],
      [28, 27, 264, 396],
      [31, 30, 258, 390],
    ],
  },
};

const presses = Object.keys(PRESSES) as PressName[];

describe.each(presses)('%s', (press) => {
  test('the boxes are those of the format, in millimetres', async () => {
    const out = await makeJob(signs, { formats: chosen, rules: PRESSES[press] });
    for (const format of chosen) {
      const [media, bleed, trim] = expected[press][format.name] ?? [];
      const boxes = await boxesOf(join(out, volumeName(format, 1)));
      expect(boxes, format.name).toEqual({ media, bleed, trim });
    }
  });

  test.each(Object.keys(STANDARDS) as Standard[])('our own check finds nothing as %s', async (standard) => {
    const out = await makeJob(signs, { formats: chosen, rules: { ...PRESSES[press], standard } });
    for (const file of [JOB_SHEET, ...chosen.map((format) => volumeName(format, 1))]) {
      const report = await preflight(await readFile(join(out, file)));
      expect([file, report.standard, report.findings]).toEqual([file, standard, []]);
    }
  });

  test('a line beside the signs says which file and page it is, where there are marks', async () => {
    const out = await makeJob(signs, { rules: PRESSES[press] });
    const text = await readPdfText(join(out, volumeName(A5, 1)), 1);
    const slug = 'signs-a5-001.pdf · 1 · a5 · FOGRA39';
    if (PRESSES[press].hasMarks) expect(text).toContain(slug);
    else expect(text).not.toContain('signs-a5-001.pdf');
  });
});

test('that line stands outside the bleed and on the page, on any format', () => {
  for (const rules of [PRESSES.local, PRESSES.sheet])
    for (const format of Object.values(FORMATS)) {
      const page = sheetFor(format, rules);
      const words = `${volumeName(format, 123)} · 500 · ${format.name} · FOGRA39`;
      const { left, top, right, bottom } = areaOf(drawSlug(page, words));
      expect(top, format.name).toBeGreaterThanOrEqual(page.bleed.y + page.bleed.height);
      expect(Math.min(left, page.width - right, page.height - bottom), format.name).toBeGreaterThan(0);
    }
});

test('any size lies on the sheet within its grip, none over another, and as many as fit one way', () => {
  const side = integer({ min: 50, max: 300 });
  assert(
    property(side, side, (width, height) => {
      const format = formatOf(`${width}x${height}`);
      const { positions, width: right, height: bottom } = sheetFor(format, PRESSES.sheet);
      const fits = (across: number, down: number, gap: number): number =>
        Math.floor((304 + gap) / (across + gap)) * Math.floor((434 + gap) / (down + gap));
      const most = (gap: number): number => Math.max(fits(width, height, gap), fits(height, width, gap));
      expect(positions).toHaveLength(Math.max(most(6), most(0)));
      const room = most(0) > most(6) ? 0 : 3;
      const areas = positions.map(({ x, y, isTurned }) => {
        const [across, down] = isTurned ? [height, width] : [width, height];
        return { left: x - room, top: y - room, right: x + across + room, bottom: y + down + room };
      });
      const edge = 8 - room - 1e-9;
      for (const [i, a] of areas.entries()) {
        expect(Math.min(a.left, a.top, right - a.right, bottom - a.bottom)).toBeGreaterThanOrEqual(edge);
        for (const b of areas.slice(i + 1)) {
          const overlap = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const below = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          expect(Math.min(overlap, below)).toBeLessThanOrEqual(1e-9);
        }
      }
    }),
  );
});

test.each([[['bg', 'en'] as const], [['en'] as const]])(
  'the job sheet in %j is one page without a fault that names every file',
  async (languages) => {
    const out = await makeJob(signs, { formats: chosen, city: { languages }, volume: 1 });
    const { pages, findings } = await preflight(await readFile(join(out, JOB_SHEET)));
    expect([pages, findings]).toEqual([1, []]);
    const text = await readPdfText(join(out, JOB_SHEET), 1);
    for (const format of chosen)
      for (const number of [1, 2]) expect(text).toContain(volumeName(format, number));
  },
);
