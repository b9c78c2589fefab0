// Tests of the finished PDF, read by other eyes than the generator's: PDFium and ZXing.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readCodes } from '../../sign-generator/job/check.ts';
import { decodePdfPage, drawPdfPage, readPdfText, renderPdfPage } from '../support/pdf.ts';
import { makePdf } from './made.ts';
import { many, sampleSign } from './samples.ts';

describe('what a phone sees', () => {
  test('every kind of address is decoded from the drawn page', async () => {
    const hosts = [
      'HTTPS://KAZVA.BG',
      'HTTP://LOCALHOST:4000',
      'HTTPS://KAZVA.STARAZAGORA.BG',
      'HTTP://192.168.10.20:4000',
    ];
    const signs = hosts.map((host, i) => sampleSign({ number: i, host }));
    const pdf = await makePdf(signs);
    for (const [i, sign] of signs.entries()) expect(await decodePdfPage(pdf, i + 1)).toBe(sign.url);
  });

  test('sampled pages of many carry their own code, and DEMO does not disturb it', async () => {
    const pdf = await makePdf(many, { city: { isDemo: true } });
    for (const page of [1, 2, 17, 50, 51, 60])
      expect(await decodePdfPage(pdf, page)).toBe(many[page - 1]?.url);
    expect((await readCodes(pdf)).flat()).toEqual(many.map(({ url }) => url));
  });

  test('the words are on the page as text: name, question, code in clear, domain, promise', async () => {
    const pdf = await makePdf([sampleSign()]);
    const text = (await readPdfText(pdf, 1)).replace(/\s+/g, ' ');
    for (const words of [
      'Община Стара Загора',
      'Как оценявате обслужването тук?',
      'How was the service here?',
      'ДГ № 33 „Люляк“',
      'Kindergarten No 33 “Lyulyak”',
      '271 828 145',
      'Сканирайте с камерата',
      'Не става? Въведете номера на',
      'kazva.bg',
      'Анонимно',
      'Без приложение',
      '15 секунди',
      '1 2 3 4 5 6 7 8 9 10',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('ДЕМО');
    const demo = await makePdf([sampleSign()], { city: { isDemo: true } });
    expect(await readPdfText(demo, 1)).toContain('ДЕМО · DEMO');
  });

  test.each([
    'Kazanlık Şehir Müzesi – İğde Çeşmesi',
    'Δημαρχείο Αθηναίων',
    'Parc de l’Œuvre, Łódź',
    'Ѝнинци',
  ])('the name %s is set as it is written', async (name) => {
    const pdf = await makePdf([sampleSign({ name })]);
    expect((await readPdfText(pdf, 1)).replace(/\s+/g, ' ')).toContain(name);
  });

  test('a page is drawn as a picture', async () => {
    const pdf = await makePdf([sampleSign()]);
    const { width, height, data } = await drawPdfPage(pdf, 1, 50.8);
    expect([width, height]).toEqual([307, 431]);
    // The band at the top, and paper below.
    const [red = 0, green = 0, blue = 0] = data;
    expect(green).toBeGreaterThan(Math.max(red, blue));
    expect([...data.subarray(-4)]).toEqual([255, 255, 255, 255]);
    expect((await renderPdfPage(pdf, 1, 50.8)).subarray(1, 4).toString()).toBe('PNG');
  });
});

test('the same signs give the same bytes, other signs another identity', async () => {
  const [first, second, other] = await Promise.all(
    [many, many, many.slice(1)].map((signs) => makePdf(signs)),
  );
  const hash = async (pdf = '') =>
    createHash('sha256')
      .update(await readFile(pdf))
      .digest('hex');
  const identity = async (pdf = '') => /\/ID \[(<[^>]+>)/.exec((await readFile(pdf)).toString('latin1'))?.[1];
  expect(await hash(first)).toBe(await hash(second));
  expect(await identity(first)).toBe(await identity(second));
  expect(await identity(first)).not.toBe(await identity(other));
});
