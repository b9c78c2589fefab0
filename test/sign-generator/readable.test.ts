// Tests that a phone finds the code in a picture of the finished page: every format and design, dirty, askew, out of focus.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Random } from '../../server/operator/demo/random.ts';
import { DESIGNS } from '../../sign-generator/design/row-tables.ts';
import type { Design } from '../../sign-generator/design/row-tables.ts';
import { planDesign } from '../../sign-generator/design/block-positions.ts';
import { A5, findFormat, FORMATS, isNear } from '../../sign-generator/formats.ts';
import type { Format } from '../../sign-generator/formats.ts';
import { TEST_SHEET, volumeName } from '../../sign-generator/job/names.ts';
import { PRESSES } from '../../sign-generator/press/presses.ts';
import { sheetFor } from '../../sign-generator/press/sheet.ts';
import { encodeModules } from '../../sign-generator/qr.ts';
import type { Sign } from '../../sign-generator/sign.ts';
import { drawPdfPage } from '../support/pdf.ts';
import { makeJob } from './made.ts';
import { blur, dpiFrom, photograph, readPhoto, soil, tilt } from './photo.ts';
import type { CodeArea, Photo } from './photo.ts';
import { sampleSign } from './samples.ts';

const formatOf = (name: string): Format => findFormat(name) ?? A5;
const formats = Object.values(FORMATS);
const own = ['120x180', '200x120', '80x80', '420x594'].map(formatOf);

/** What a phone reads at 54 dpi, as of an A5 sign from 70 cm, or from as far as the format is meant to be read. */
async function read(path: string, page: number, format: Format): Promise<string[]> {
  return readPhoto(photograph(await drawPdfPage(path, page, Math.min(54, dpiFrom(format)))));
}

/** What is read on each page of a test sheet with one sign in each format. */
async function readSheet(sign: Sign, design: Design, chosen: readonly Format[], isDemo = false) {
  const folder = await makeJob([sign], { design, formats: chosen, isTest: true, city: { isDemo } });
  const found: [string, string[]][] = [];
  for (const [i, format] of chosen.entries())
    found.push([format.name, await read(join(folder, TEST_SHEET), i + 1, format)]);
  return found;
}

const expected = ({ url }: Sign, chosen: readonly Format[]) =>
  chosen.map(({ name, faces }) => [name, Array.from({ length: faces }, () => url)]);

const byLength: readonly (readonly [string, Sign, number, readonly Format[]])[] = [
  ['of 28 characters', sampleSign(), 28, [...formats, ...own]],
  ['of 35 characters', sampleSign({ host: 'HTTPS://KAZVA.STARAZ.BG' }), 35, formats],
  // So long a domain has no room on the smallest sticker.
  [
    'with a domain of 35',
    sampleSign({ host: 'HTTPS://GLASUVAI.OBSHTINA-VELIKO-TARNOVO.BG' }),
    55,
    formats.filter(({ name }) => name !== 'sticker-60'),
  ],
];

describe.each(DESIGNS)('%s: the code is found', (design) => {
  test.each(byLength)('in every format: an address %s', async (_, sign, length, chosen) => {
    expect(sign.url).toHaveLength(length);
    expect(await readSheet(sign, design, chosen)).toEqual(expected(sign, chosen));
  });

  test('in every format: a demo city', async () => {
    const sign = sampleSign();
    expect(await readSheet(sign, design, formats, true)).toEqual(expected(sign, formats));
  });
});

const places = Array.from({ length: 24 }, (_, i) => sampleSign({ number: 900 + i }));

test.each([
  ['a6', true],
  ['a5', false],
  ['sticker-60', false],
  ['strip', false],
  ['200x120', true],
])('all codes of a press sheet are found: %s, turned: %s', async (name, isTurned) => {
  const format = formatOf(name);
  const { positions } = sheetFor(format, PRESSES.sheet);
  expect(positions[0]?.isTurned).toBe(isTurned);
  const signs = places.slice(0, positions.length);
  const folder = await makeJob(signs, { formats: [format], rules: PRESSES.sheet });
  const codes = await read(join(folder, volumeName(format, 1)), 1, format);
  expect(codes.toSorted()).toEqual(signs.map(({ url }) => url).toSorted());
});

/** What stands in the way of reading; `mm`: pixels in a millimetre. */
type Trouble = (photo: Photo, code: CodeArea, mm: number, random: Random) => Photo;

/** Millimetres: a phone's lens 1.6 mm wide, focused on what is twice as far away, makes of each point a spot half as wide. */
const SPOT = 0.8;

const dirty: Trouble = (photo, code, _mm, random) => soil(photo, code, 0.03, () => random.next());
const askew: Trouble = (photo) => tilt(photo, 10, 0.2);
const unsharp: Trouble = (photo, _code, mm) => blur(photo, SPOT * mm);

const DIRT = ['rain', 'mud', 'paint'];
const troubles: readonly (readonly [string, Trouble, readonly string[]])[] = [
  ['3 % of the code is dirt', dirty, DIRT],
  ['the phone is held askew', askew, ['clean']],
  ['the lens is out of focus', unsharp, ['clean']],
  ['all at once', (photo, ...at) => unsharp(askew(dirty(photo, ...at), ...at), ...at), DIRT],
];

describe.each(DESIGNS)('%s: the code is found from the reading distance', (design) => {
  test('though there is dirt, the phone is askew, the lens out of focus, or all of it', async () => {
    const sign = sampleSign();
    const chosen = [A5, formatOf('sticker-60'), formatOf('strip')];
    const folder = await makeJob([sign], { design, formats: chosen, isTest: true });
    for (const [i, format] of chosen.entries()) {
      const dpi = dpiFrom(format);
      const mm = dpi / 25.4;
      const photo = photograph(await drawPdfPage(join(folder, TEST_SHEET), i + 1, dpi));
      const { x, y, width } = planDesign(format, design).code;
      const modules = encodeModules(sign.url, isNear(format) ? 'near' : 'far')?.length ?? NaN;
      const [left, top] = [(x + format.bleed) * mm, (y + format.bleed) * mm];
      const code = { x: left, y: top, width: width * mm, modules };
      for (const [what, trouble, seeds] of troubles)
        for (const seed of seeds) {
          const found = await readPhoto(trouble(photo, code, mm, new Random(seed)));
          expect(found, `${format.name}: ${what}, ${seed}`).toEqual([sign.url]);
        }
    }
  });
});
