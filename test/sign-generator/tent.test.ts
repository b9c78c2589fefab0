// The tent: one sheet with a whole sign on either side of its fold, each read back, and what a shop is told of the fold.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DESIGNS } from '../../sign-generator/design/row-tables.ts';
import { A5, findFormat, type Format } from '../../sign-generator/formats.ts';
import { checkVolume, readCodes } from '../../sign-generator/job/check.ts';
import { readManifest, type ManifestRow } from '../../sign-generator/job/manifest.ts';
import { MANIFEST, volumeName } from '../../sign-generator/job/names.ts';
import { drawMarks } from '../../sign-generator/press/marks.ts';
import { PRESSES } from '../../sign-generator/press/presses.ts';
import { sheetFor } from '../../sign-generator/press/sheet.ts';
import { cli } from '../../sign-generator/text/cli.ts';
import { drawPdfPage, readPdfText } from '../support/pdf.ts';
import { A5_FILE, makeJob } from './made.ts';
import { blur, photograph, readPhoto } from './photo.ts';
import { sampleSign } from './samples.ts';

const tent: Format = findFormat('tent') ?? A5;
const FILE = volumeName(tent, 1);
const sign = sampleSign();

/** The first row of a job's manifest. */
async function rowOf(folder: string): Promise<ManifestRow> {
  for await (const [row] of readManifest(join(folder, MANIFEST))) if (row) return row;
  throw new Error('The manifest has no row.');
}

/** Pixels of half a millimetre over which letters are spread: on pixels each face rounds them as it lies. And how much may be left of that, of 255. */
const SPREAD = 7;
const ROUNDED = 40;

describe.each(DESIGNS)('%s', (design) => {
  test.each([false, true])('turned round it is the same sign again, of a demo city: %s', async (isDemo) => {
    const out = await makeJob([sign], { design, formats: [tent], city: { isDemo } });
    expect(await readCodes(join(out, FILE))).toEqual([[sign.url, sign.url]]);
    const photo = photograph(await drawPdfPage(join(out, FILE), 1, 54));
    expect(await readPhoto(photo)).toEqual([sign.url, sign.url]);
    const { grey } = blur(photo, SPREAD);
    const turned = grey.toReversed();
    // The ribbon of a demo ends at the fold: over it, it would lie on one face alone.
    expect(grey.filter((value, i) => Math.abs(value - (turned[i] ?? 0)) > ROUNDED)).toHaveLength(0);
  });
});

test('a sheet on which a face bears no code, or one that nobody promised, is refused', async () => {
  const one = await makeJob([sign], { formats: [A5] });
  const a5 = await rowOf(one);
  await expect(checkVolume(join(one, A5_FILE), [{ ...a5, faces: 2 }])).rejects.toThrow(cli.noCode(1, 1));
  const two = await makeJob([sign], { formats: [tent] });
  const both = await rowOf(two);
  expect([a5.faces, both.faces]).toEqual([1, 2]);
  await checkVolume(join(two, FILE), [both]);
  await expect(checkVolume(join(two, FILE), [{ ...both, faces: 1 }])).rejects.toThrow(cli.codes(1, 2));
});

test('the fold lies in the middle, level on a page and upright through both on a sheet, with dashes beyond the bleed', () => {
  const page = sheetFor(tent, PRESSES.local);
  expect(page.folds).toEqual({ x: [], y: [page.trim.y + 148.5] });
  const sheet = sheetFor(tent, PRESSES.sheet);
  expect(sheet.positions).toHaveLength(2);
  const { x, y } = sheet.folds;
  expect([x.length, y.length]).toEqual([1, 0]);
  const [middle] = x;
  expect(middle).toBeCloseTo(sheet.trim.x + 148.5, 6);
  const dashes = drawMarks(page).filter(
    (item) => item.kind === 'mark' && Math.abs(item.y - (page.trim.y + 148.5)) < 1,
  );
  expect(dashes).toHaveLength(6);
});

test('the job sheet and XJDF say how it is folded, and the manifest what is cut', async () => {
  const out = await makeJob([sign], { formats: [tent], material: undefined });
  const text = await readPdfText(join(out, 'job.pdf'), 1);
  expect(text).toContain('Настолна палатка');
  expect(text).toContain('148,5 мм');
  expect(text).toContain('картон 300 г/м²');
  expect(await readFile(join(out, 'job.xjdf'), 'utf8')).toContain('<FoldingIntent FoldCatalog="F4-1"/>');
  expect(await readFile(join(out, MANIFEST), 'utf8')).toContain(',tent,210,297,');
  const other = await makeJob([sign], { formats: [A5] });
  expect(await readFile(join(other, 'job.xjdf'), 'utf8')).not.toContain('FoldingIntent');
});
