// Tests of the PDF's inside: boxes, colours, fonts, and nothing that a press would have to ask about.
import { readFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { makePdf } from './made.ts';
import { many } from './samples.ts';

describe('what a press gets', () => {
  test('A5 with 3 mm of bleed: trim in bleed in media, PDF 1.3', async () => {
    const bytes = await readFile(await makePdf(many));
    expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.3');
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const mm = (points: number) => Math.round((points / 72) * 25.4 * 100) / 100;
    expect(document.getPageCount()).toBe(60);
    for (const page of document.getPages()) {
      const [trim, bleed, media] = [page.getTrimBox(), page.getBleedBox(), page.getMediaBox()];
      expect([trim.x, trim.y, trim.width, trim.height].map(mm)).toEqual([3, 3, 148, 210]);
      expect([bleed.x, bleed.y, bleed.width, bleed.height].map(mm)).toEqual([0, 0, 154, 216]);
      expect(media).toEqual(bleed);
      expect(page.node.has(PDFName.of('UserUnit'))).toBe(false);
    }
  });

  test('only DeviceCMYK, no pictures, no transparency, one fill for each code, text in black alone', async () => {
    const document = await PDFDocument.load(await readFile(await makePdf(many)), { updateMetadata: false });
    const contents: string[] = [];
    for (const [, object] of document.context.enumerateIndirectObjects()) {
      if (object instanceof PDFRawStream) {
        const { dict } = object;
        expect(dict.get(PDFName.of('Subtype'))).not.toBe(PDFName.of('Image'));
        const isForm = dict.get(PDFName.of('Subtype')) === PDFName.of('Form');
        const text = inflateSync(object.contents).toString('latin1');
        if (isForm || text.startsWith('q 2.83')) contents.push(text);
      } else if (object instanceof PDFDict) {
        for (const key of ['ExtGState', 'SMask', 'Group', 'Annots', 'Pattern', 'OCProperties']) {
          expect(object.has(PDFName.of(key)), key).toBe(false);
        }
      }
    }
    // 60 pages and a template for each of two questions.
    expect(contents).toHaveLength(62);
    for (const content of contents) {
      const tokens = content.replace(/\[[^\]]*\]/g, '').split(/\s+/);
      const operators = tokens.filter((token) => /^[A-Za-z*]+$/.test(token));
      const allowed = new Set([
        'q',
        'Q',
        'cm',
        'k',
        'm',
        'l',
        'c',
        're',
        'f',
        'BT',
        'ET',
        'Tf',
        'Tm',
        'TJ',
        'Do',
      ]);
      expect(operators.filter((operator) => !allowed.has(operator))).toEqual([]);
      for (const [, inks = ''] of content.matchAll(/([\d. ]+) k\b/g)) {
        const total = inks.trim().split(' ').map(Number);
        expect(total).toHaveLength(4);
        expect(total.reduce((a, b) => a + b)).toBeLessThanOrEqual(3);
      }
      if (content.startsWith('q 2.83')) {
        expect(content.match(/\bre\b[^f]*\bf\b/g)).toHaveLength(1);
        expect([...content.matchAll(/([\d. ]+) k\b/g)].map(([, inks]) => inks?.trim())).toSatisfy(
          (all: string[]) => all.every((inks) => inks === '0 0 0 1'),
        );
      }
    }
  });

  test('every font is embedded, as a subset', async () => {
    const document = await PDFDocument.load(await readFile(await makePdf(many)), { updateMetadata: false });
    const dictionaries = document.context.enumerateIndirectObjects().map(([, object]) => object);
    const fonts = dictionaries.filter((object): object is PDFDict => object instanceof PDFDict);
    const descriptors = fonts.filter(
      (object) => object.get(PDFName.of('Type')) === PDFName.of('FontDescriptor'),
    );
    expect(descriptors.map((object) => String(object.get(PDFName.of('FontName'))))).toEqual([
      expect.stringMatching(/^\/[A-Z]{6}\+SofiaSans-Regular$/),
      expect.stringMatching(/^\/[A-Z]{6}\+SofiaSans-Bold$/),
    ]);
    expect(descriptors.every((object) => object.has(PDFName.of('FontFile2')))).toBe(true);
    const types = fonts.map((object) => object.get(PDFName.of('Subtype'))).filter(Boolean);
    expect(types.some((type) => type === PDFName.of('Type1'))).toBe(false);
  });
});
