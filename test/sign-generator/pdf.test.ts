// Tests of the finished PDF, read by other eyes than the generator's: PDFium, ZXing and pdf-lib.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { readCodes } from '../../sign-generator/check.ts';
import { makeSigns } from '../../sign-generator/main.ts';
import type { Sign } from '../../sign-generator/sign.ts';
import { decodePdfPage, drawPdfPage, readPdfText, renderPdfPage } from '../support/pdf.ts';
import { sampleSign } from './samples.ts';
import { temporaryFolder } from './temporary.ts';

async function make(signs: readonly Sign[]): Promise<string> {
  const out = await temporaryFolder();
  await makeSigns({ signs, out });
  return join(out, 'signs.pdf');
}

const many = Array.from({ length: 60 }, (_, i) => {
  const question = i % 3 === 0 ? 'Доволни ли сте от пътуването?' : 'Доволни ли сте от обслужването тук?';
  return sampleSign({ number: 1_000_003 * (i % 9) + i, question, name: `Площадка № ${i}`, isDemo: i >= 50 });
});

describe('what a phone sees', () => {
  test('every kind of address is decoded from the drawn page', async () => {
    const hosts = [
      'HTTPS://KAZVA.BG',
      'HTTP://LOCALHOST:4000',
      'HTTPS://KAZVA.STARAZAGORA.BG',
      'HTTP://192.168.10.20:4000',
    ];
    const signs = hosts.map((host, i) => sampleSign({ number: i, host, isDemo: i % 2 === 1 }));
    const pdf = await make(signs);
    for (const [i, sign] of signs.entries()) expect(await decodePdfPage(pdf, i + 1)).toBe(sign.url);
  });

  test('sampled pages of many carry their own code, and DEMO does not disturb it', async () => {
    const pdf = await make(many);
    for (const page of [1, 2, 17, 50, 51, 60])
      expect(await decodePdfPage(pdf, page)).toBe(many[page - 1]?.url);
    expect(await readCodes(pdf)).toEqual(many.map(({ url }) => url));
  });

  test('the words are on the page as text: name, question, code in clear, domain, promise', async () => {
    const pdf = await make([sampleSign(), sampleSign({ number: 5, isDemo: true })]);
    const text = (await readPdfText(pdf, 1)).replace(/\s+/g, ' ');
    for (const words of [
      'Община Стара Загора',
      'Доволни ли сте от обслужването тук?',
      'How was the service here?',
      'ДГ № 33 „Люляк“',
      'Kindergarten No 33 “Lyulyak”',
      '271 828 145',
      'Няма сигнал? Въведете кода на',
      'kazva.bg',
      'Анонимно',
      'Без приложение',
      '15 секунди',
      '1 2 3 4 5 6 7 8 9 10',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('ДЕМО');
    expect(await readPdfText(pdf, 2)).toContain('ДЕМО · DEMO');
  });

  test('a page is drawn as a picture', async () => {
    const pdf = await make([sampleSign()]);
    const { width, height, data } = await drawPdfPage(pdf, 1, 50.8);
    expect([width, height]).toEqual([307, 431]);
    expect([...data.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
    expect((await renderPdfPage(pdf, 1, 50.8)).subarray(1, 4).toString()).toBe('PNG');
  });
});

test('the same signs give the same bytes, other signs another identity', async () => {
  const [first, second, other] = await Promise.all([many, many, many.slice(1)].map(make));
  const hash = async (pdf = '') =>
    createHash('sha256')
      .update(await readFile(pdf))
      .digest('hex');
  const identity = async (pdf = '') => /\/ID \[(<[^>]+>)/.exec((await readFile(pdf)).toString('latin1'))?.[1];
  expect(await hash(first)).toBe(await hash(second));
  expect(await identity(first)).toBe(await identity(second));
  expect(await identity(first)).not.toBe(await identity(other));
});

describe('what a press gets', () => {
  test('A5 with 3 mm of bleed: trim in bleed in media, PDF 1.3', async () => {
    const bytes = await readFile(await make(many));
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
    const document = await PDFDocument.load(await readFile(await make(many)), { updateMetadata: false });
    const contents: string[] = [];
    for (const [, object] of document.context.enumerateIndirectObjects()) {
      if (object instanceof PDFRawStream) {
        const { dict } = object;
        expect(dict.get(PDFName.of('Subtype'))).not.toBe(PDFName.of('Image'));
        const isForm = dict.get(PDFName.of('Subtype')) === PDFName.of('Form');
        const text = inflateSync(object.contents).toString('latin1');
        if (isForm || text.startsWith('q 2.83')) contents.push(text);
      } else if (object instanceof PDFDict) {
        for (const key of [
          'ExtGState',
          'SMask',
          'Group',
          'Annots',
          'ColorSpace',
          'Pattern',
          'OCProperties',
        ]) {
          expect(object.has(PDFName.of(key)), key).toBe(false);
        }
      }
    }
    // 60 pages and a template for each of two questions, twice where the demo begins.
    expect(contents).toHaveLength(64);
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
    const document = await PDFDocument.load(await readFile(await make(many)), { updateMetadata: false });
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
