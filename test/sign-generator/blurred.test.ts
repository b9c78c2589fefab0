// Tests that question, verb and code are made out from the reading distance by eyes that see half as well as sound ones.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planDesign } from '../../sign-generator/design/block-positions.ts';
import { CAPITAL, MM } from '../../sign-generator/design/fit.ts';
import { spokenCode } from '../../sign-generator/design/foot.ts';
import { layOutOwn, layOutShared } from '../../sign-generator/design/layout.ts';
import { DESIGNS, type Design } from '../../sign-generator/design/row-tables.ts';
import { A5, FORMATS, type Format } from '../../sign-generator/formats.ts';
import { TEST_SHEET } from '../../sign-generator/job/names.ts';
import { jobOn } from '../../sign-generator/job/painter.ts';
import { encodeModules } from '../../sign-generator/qr.ts';
import type { CodeItem, TextItem } from '../../sign-generator/shapes.ts';
import { bg } from '../../sign-generator/text/bg.ts';
import { drawPdfPage } from '../support/pdf.ts';
import { areaOf, measure, mix } from './areas.ts';
import { dpiOf, FINEST, minutesOf, spotOf, stripesIn } from './eye.ts';
import { makeJob } from './made.ts';
import { blur, photograph, type Photo } from './photo.ts';
import { sampleCity, sampleSign } from './samples.ts';

const sign = sampleSign();
const formats = Object.values(FORMATS);
/** Of Sofia Sans, as a share of the size. */
const X_HEIGHT = 0.488;

/** What of a sign has to be made out. */
interface Told {
  readonly question: readonly TextItem[];
  readonly verb: readonly TextItem[];
  readonly number: readonly TextItem[];
  readonly code: CodeItem;
}

function toldOn(format: Format, design: Design): Told {
  const plan = planDesign(format, design);
  const job = jobOn(plan, sampleCity(), { measure, mix });
  const items = [...layOutShared(plan, sign, job), ...layOutOwn(plan, sign, job)];
  const texts = items.filter((item) => item.kind === 'text');
  const code = items.find((item) => item.kind === 'code');
  if (!code) throw new Error('There is no code.');
  const { question } = sign.location;
  const linesOf = (words: string): TextItem[] =>
    texts.filter(({ text, weight }) => weight === 'bold' && words.includes(text));
  const number = texts.filter(({ text }) => text === spokenCode(sign.code));
  return { question: linesOf(question.first), verb: linesOf(bg.scan), number, code };
}

/** Of what has two faces, how far below the edge the head of the upright one lies. */
const headOf = ({ height, faces }: Format): number => height * (faces - 1);

/** How many stripes of its letters a text shows: at a quarter, the half and three quarters of an x. */
function stripesOf(text: TextItem, photo: Photo, format: Format): number {
  const { bleed, distance } = format;
  const mm = dpiOf(distance) / 25.4;
  const { left, right } = areaOf(text);
  return [0.25, 0.5, 0.75].reduce((sum, share) => {
    const y = headOf(format) + text.baseline - text.size * MM * X_HEIGHT * share;
    const [row, from, to] = [y, left - 0.5, right + 0.5].map((at) => Math.round((at + bleed) * mm));
    return sum + stripesIn(photo, row ?? 0, from ?? 0, to ?? 0);
  }, 0);
}

/** How many stripes the middle of the code shows. */
function stripesOfCode({ x, y, width }: CodeItem, photo: Photo, format: Format): number {
  const { bleed, distance } = format;
  const mm = dpiOf(distance) / 25.4;
  const [row, from, to] = [headOf(format) + y + width / 2, x - 0.5, x + width + 0.5].map((at) =>
    Math.round((at + bleed) * mm),
  );
  return stripesIn(photo, row ?? 0, from ?? 0, to ?? 0);
}

/** Which share of a text's stripes is left of those that are seen sharply. */
function shareLeft(texts: readonly TextItem[], sharp: Photo, seen: Photo, format: Format): number {
  const [of, left] = [sharp, seen].map((photo) =>
    texts.reduce((sum, text) => sum + stripesOf(text, photo, format), 0),
  ) as [number, number];
  expect(of).toBeGreaterThan(10);
  return left / of;
}

describe.each(DESIGNS)('%s', (design) => {
  test('letters and modules are told apart', async () => {
    const folder = await makeJob([sign], { design, formats, isTest: true });
    for (const [i, format] of formats.entries()) {
      const picture = await drawPdfPage(join(folder, TEST_SHEET), i + 1, dpiOf(format.distance));
      const sharp = photograph(picture);
      const seen = blur(sharp, spotOf(FINEST));
      const { question, verb, number, code } = toldOn(format, design);
      const left = (texts: readonly TextItem[]): number => shareLeft(texts, sharp, seen, format);
      expect(left(question), `${format.name}: the question`).toBeGreaterThanOrEqual(0.98);
      expect(left(verb), `${format.name}: the verb`).toBeGreaterThanOrEqual(0.92);
      expect(left(number), `${format.name}: the number`).toBeGreaterThanOrEqual(0.98);
      expect(stripesOfCode(code, seen, format), format.name).toBe(stripesOfCode(code, sharp, format));
      // From twice as far away the verb is lost.
      if (format === A5)
        expect(shareLeft(verb, sharp, blur(sharp, spotOf(2 * FINEST)), format)).toBeLessThan(0.92);
    }
  });
});

/** A row of the table in the README: what is smallest on any of the designs, in minutes of arc. */
function rowOf(format: Format): string {
  const smallest = (sizeOf: (told: Told) => number): string =>
    Math.min(...DESIGNS.map((design) => minutesOf(sizeOf(toldOn(format, design)), format.distance))).toFixed(
      0,
    );
  const sizeOf = (texts: readonly TextItem[]): number => Math.min(...texts.map(({ size }) => size)) * MM;
  const modules = encodeModules(sign.url, format.distance <= 300 ? 'near' : 'far')?.length ?? NaN;
  const cells = [
    smallest(({ question }) => sizeOf(question) * CAPITAL),
    smallest(({ verb }) => sizeOf(verb) * X_HEIGHT),
    smallest(({ number }) => sizeOf(number) * CAPITAL),
    smallest(({ code }) => code.width / modules),
  ];
  return `| ${format.name} | ${cells.map((cell) => `${cell}′`).join(' | ')} |`;
}

test('the README says how large all of it appears', () => {
  const readme = readFileSync(new URL('../../sign-generator/README.md', import.meta.url), 'utf8');
  const rows = formats.map(rowOf);
  expect(readme.split('\n').filter((line) => line.includes('′ |'))).toEqual(rows);
});
