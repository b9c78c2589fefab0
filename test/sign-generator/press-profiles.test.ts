// Tests of the presses: boxes, marks, the line of the cut, many signs on a sheet; and volumes, proofs and the job sheet.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { array, assert, constantFrom, integer, property } from 'fast-check';
import { PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { A5, findFormat, FORMATS } from '../../sign-generator/formats.ts';
import { readCodes } from '../../sign-generator/job/check.ts';
import { volumeName } from '../../sign-generator/job/names.ts';
import { pickSamples } from '../../sign-generator/job/plan.ts';
import { inMountingOrder, stopOf } from '../../sign-generator/job/route.ts';
import { preflight } from '../../sign-generator/preflight/check.ts';
import { drawMarks } from '../../sign-generator/press/marks.ts';
import { PRESSES, type PressName } from '../../sign-generator/press/presses.ts';
import { cutAndStack, sheetFor } from '../../sign-generator/press/sheet.ts';
import { readPdfText } from '../support/pdf.ts';
import { areaOf } from './areas.ts';
import { makeJob } from './made.ts';
import { sampleSign } from './samples.ts';

const presses = Object.keys(PRESSES) as PressName[];
const formats = Object.values(FORMATS);
const signs = Array.from({ length: 7 }, (_, i) => sampleSign({ number: i + 1, name: `Място ${i}` }));
const sheet = { ...PRESSES.sheet };

/** All content streams of a file, unpacked. */
async function contentsOf(path: string): Promise<string> {
  const document = await PDFDocument.load(await readFile(path), { updateMetadata: false });
  const streams = document.context.enumerateIndirectObjects().map(([, object]) => object);
  const text = (stream: PDFRawStream) => inflateSync(stream.contents).toString('latin1');
  return streams
    .filter((object) => object instanceof PDFRawStream)
    .map(text)
    .join('\n');
}

describe.each(presses)('%s', (press) => {
  test('our own check finds nothing, on any format', async () => {
    const out = await makeJob(signs.slice(0, 3), { formats, rules: PRESSES[press] });
    const files = (await readdir(out)).filter((name) => name.endsWith('.pdf'));
    expect(files).toHaveLength(formats.length + 1);
    for (const file of files) {
      const { standard, findings } = await preflight(await readFile(join(out, file)));
      expect([file, standard, findings]).toEqual([file, PRESSES[press].standard, []]);
    }
  });
});

test('marks stand outside the bleed and inside the page, at every cut', () => {
  for (const rules of [PRESSES.local, PRESSES.sheet])
    for (const format of [...formats, findFormat('120x180') ?? A5]) {
      const page = sheetFor(format, rules);
      const { bleed } = page;
      const items = drawMarks(page);
      expect(items.filter(({ kind }) => kind === 'mark')).toHaveLength(
        2 * (page.cuts.x.length + page.cuts.y.length + 3 * (page.folds.x.length + page.folds.y.length)),
      );
      for (const { left, top, right, bottom } of items.map(areaOf)) {
        const isOutside =
          right <= bleed.x ||
          left >= bleed.x + bleed.width ||
          bottom <= bleed.y ||
          top >= bleed.y + bleed.height;
        expect(isOutside).toBe(true);
        expect(Math.min(left, top, page.width - right, page.height - bottom)).toBeGreaterThanOrEqual(-0.6);
      }
    }
});

test.each([
  ['a3', 1, false, 3],
  ['a4', 2, true, 3],
  ['a5', 4, false, 3],
  ['a6', 8, true, 0],
  ['strip', 6, false, 0],
  ['sticker-90', 12, false, 3],
  ['sticker-60', 24, false, 3],
] as const)(
  '%s stands %d times on SRA3, turned: %s, with %d mm around each',
  (name, count, isTurned, room) => {
    const format = FORMATS[name] ?? A5;
    const { positions, width, height } = sheetFor(format, sheet);
    expect(positions).toHaveLength(count);
    expect(positions.every((position) => position.isTurned === isTurned)).toBe(true);
    const [w, h] = isTurned ? [format.height, format.width] : [format.width, format.height];
    const areas = positions.map(({ x, y }) => ({
      left: x - room,
      top: y - room,
      right: x + w + room,
      bottom: y + h + room,
    }));
    for (const [i, a] of areas.entries()) {
      const margin = Math.min(a.left, a.top, width - a.right, height - a.bottom);
      expect(margin).toBeGreaterThanOrEqual(room === 0 ? 8 : 5);
      for (const b of areas.slice(i + 1))
        expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
    }
  },
);

test('where one cut parts two signs their heads meet, or their feet; a demo keeps its gaps', async () => {
  const { positions, cuts } = sheetFor(findFormat('a6') ?? A5, sheet);
  expect([cuts.x, cuts.y]).toEqual([
    [12, 160, 308],
    [15, 120, 225, 330, 435],
  ]);
  const [left, right] = positions;
  expect([left?.x, left?.isReversed, right?.x, right?.isReversed]).toEqual([12, false, 160, true]);
  const signs = Array.from({ length: 8 }, (_, number) => sampleSign({ number }));
  const formats = [findFormat('a6') ?? A5];
  for (const [isDemo, pages] of [
    [false, 1],
    [true, 2],
  ] as const) {
    const out = await makeJob(signs, { formats, rules: PRESSES.sheet, city: { isDemo } });
    expect(await readCodes(join(out, 'signs-a6-001.pdf'))).toHaveLength(pages);
  }
});

test('a sign that no sheet holds is refused', () => {
  expect(() => sheetFor(findFormat('420x594') ?? A5, sheet)).toThrow(/press sheet is too small/);
});

test('stacks laid one upon the other are in the order of the list, every sign once', () => {
  assert(
    property(array(integer()), integer({ min: 1, max: 24 }), (list, positions) => {
      const pages = cutAndStack(list, positions);
      expect(pages.every((page) => page.length === positions)).toBe(true);
      const stacks = Array.from({ length: positions }, (_, at) => pages.map((page) => page[at]));
      expect(stacks.flat().filter((sign) => sign !== undefined)).toEqual(list);
    }),
  );
});

describe('a kiss cut', () => {
  test('is a closed line with round corners on a plate of the shop, over what is printed, and no other ink is its own', async () => {
    const format = FORMATS['sticker-60'] ?? A5;
    const out = await makeJob(signs.slice(0, 1), {
      formats: [format],
      rules: PRESSES.sticker,
      cutName: 'Cut Line #2',
    });
    const bytes = (await readFile(join(out, 'signs-sticker-60-001.pdf'))).toString('latin1');
    const plates = [...bytes.matchAll(/\/Separation \/([^ ]+)/g)].map(([, name]) => name);
    expect(new Set(plates)).toEqual(new Set(['All', 'Cut#20Line#20#232']));
    expect(bytes).toMatch(/\/OP true\s*\/op true/);
    const content = await contentsOf(join(out, 'signs-sticker-60-001.pdf'));
    const [, path = ''] = /\/Over gs \/Cut CS 1 SCN [\d.]+ w\n([\s\S]*?)\ns Q/.exec(content) ?? [];
    expect(path.match(/ c$/gm)).toHaveLength(4);
    const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
    expect([Math.min(...numbers), Math.max(...numbers)]).toEqual([-60, 60]);
  });

  test('is on no other press', async () => {
    const out = await makeJob(signs.slice(0, 1));
    expect((await readFile(join(out, 'signs-a5-001.pdf'))).toString('latin1')).not.toContain('CutContour');
  });
});

describe('a job', () => {
  test('of seven signs in volumes of three is three files; the same order gives the same bytes', async () => {
    const order = { volume: 3, quantity: 20, material: 'alu', rules: PRESSES.local };
    const [one, two] = [await makeJob(signs, order), await makeJob(signs.toReversed(), order)];
    const files = await readdir(one);
    expect(files).toEqual([
      'job.pdf',
      'job.xjdf',
      'manifest.csv',
      'nfc.csv',
      'proof-a5.png',
      'signs-a5-001.pdf',
      'signs-a5-002.pdf',
      'signs-a5-003.pdf',
    ]);
    for (const file of files) {
      // The job sheet shows the first sign as it was given; all else is in mounting order.
      if (file === 'job.pdf') continue;
      expect((await readFile(join(one, file))).equals(await readFile(join(two, file))), file).toBe(true);
    }
    const again = await makeJob(signs, order);
    expect((await readFile(join(one, 'job.pdf'))).equals(await readFile(join(again, 'job.pdf')))).toBe(true);
    expect(await readFile(join(one, 'manifest.csv'), 'utf8')).toContain(
      ',a5,148,210,,,alu,20,signs-a5-003.pdf,',
    );
  });

  test.each([
    [['bg', 'en'] as const, 'Табели за Стара Загора', 'Чете се от 0,5 м'],
    [['en'] as const, 'Signs for Стара Загора', 'Read from 0.50 m'],
  ])(
    'has a job sheet in %j that names formats and files; the manifest has the sum of each file, once',
    async (languages, title, reading) => {
      const out = await makeJob(signs, { formats, city: { languages } });
      const text = (await readPdfText(join(out, 'job.pdf'), 1)).replace(/\s+/g, ' ');
      for (const words of [
        title,
        reading,
        'FOGRA39',
        'PDF/X-1a:2001',
        ...formats.map((each) => volumeName(each, 1)),
      ])
        expect(text).toContain(words);
      const manifest = await readFile(join(out, 'manifest.csv'), 'utf8');
      expect(manifest.match(/[\da-f]{64}/g)).toHaveLength(formats.length);
    },
  );

  test('has a proof of each format, as large as its page at 110 dpi', async () => {
    const out = await makeJob(signs.slice(0, 1), { formats: [A5], rules: PRESSES.local });
    const png = await readFile(join(out, 'proof-a5.png'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const size = (mm: number) => (mm / 25.4) * 110;
    expect(Math.abs(png.readUInt32BE(16) - size(148 + 24))).toBeLessThan(2);
    expect(Math.abs(png.readUInt32BE(20) - size(210 + 24))).toBeLessThan(2);
  });

  test('can be a test sheet: three places in every format, the longest name among them', async () => {
    const long = sampleSign({ number: 99, name: 'Център за социална рехабилитация и интеграция' });
    const out = await makeJob([...signs, long], { formats, isTest: true });
    const pages = await readCodes(join(out, 'test-sheet.pdf'));
    expect(pages).toHaveLength(3 * formats.length);
    expect(new Set(pages.flat()).size).toBe(3);
    expect(pages.flat()).toContain(long.url);
  });
});

test('three samples at the most, none twice', () => {
  expect(pickSamples(signs.slice(0, 1))).toHaveLength(1);
  expect(pickSamples(signs)).toHaveLength(3);
});

test('signs are mounted settlement by settlement, along each street', () => {
  const place = (settlement: string, address: string) => sampleSign({ settlement, address });
  const route = [
    place('Арнаутито', 'ул. „Първа“ 1'),
    place('Богомилово', 'ул. „Бор“ 2'),
    place('Богомилово', 'ул. „Бор“ 10'),
    place('Богомилово', 'ул. „Ела“ 1'),
    place('Яворово', ''),
  ];
  assert(
    property(constantFrom(1, 2, 3, 4), (shift) => {
      const given = [...route.slice(shift), ...route.slice(0, shift)].toReversed();
      expect(inMountingOrder(given, 'bg', stopOf)).toEqual(route);
    }),
  );
});
