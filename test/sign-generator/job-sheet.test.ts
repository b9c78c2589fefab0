// Tests of the job sheet: what a print shop asks by telephone stands on it, and only what is known.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFormat, A5, tactile } from '../../sign-generator/formats.ts';
import { readTicket } from '../../sign-generator/job/ticket.ts';
import { makeSigns } from '../../sign-generator/main.ts';
import { preflight } from '../../sign-generator/preflight/check.ts';
import { readSignFile } from '../../sign-generator/source/file.ts';
import { readPdfText } from '../support/pdf.ts';
import { orderOf } from './made.ts';
import { sampleSign } from './samples.ts';
import { temporaryFolder } from './temporary.ts';

const TICKET = {
  number: '12',
  contact: 'Пенка Печатарска, 042 600 100',
  dueOn: '2026-12-10',
  deliveryAddress: 'пл. „Свобода“ 1, ет. 2',
  proofBy: 'инж. Стоян Колев',
  note: 'Обадете се преди доставка.',
  lamination: 'gloss',
  corners: 'rounded',
  fixing: 'holes',
  packing: 'settlements',
  outdoorYears: 5,
};

const signs = [1, 2, 3].map((number) => sampleSign({ number }));

/** Makes a job of the ticket and returns what its sheet says, in one line; Intl puts spaces that do not break. */
async function sheetOf(ticket: object | null, differing = {}): Promise<string> {
  const out = await temporaryFolder();
  const order = orderOf(signs, out, { material: undefined, ...differing });
  const list = ticket === null ? order.list : { ...order.list, ticket: readTicket(ticket) };
  await makeSigns({ ...order, list });
  const path = join(out, 'job.pdf');
  const { pages, findings } = await preflight(await readFile(path));
  expect([pages, findings]).toEqual([1, []]);
  return (await readPdfText(path, 1)).replaceAll(/\s+/g, ' ');
}

describe('the job sheet', () => {
  test('of an order says all that a shop would ask', async () => {
    const text = await sheetOf(TICKET, { quantity: 4 });
    for (const said of [
      'Поръчка № 12: табели за Стара Загора',
      'Общо бройки 12',
      '4/0 (CMYK, едностранно)',
      'Условия за печат',
      'PVC 3 мм',
      'Ламинат гланцов',
      'Ъгли заоблени',
      'с отвори в ъглите',
      'поне 5 години',
      'отделно за всяко населено място',
      '10.12.2026 г.',
      TICKET.contact,
      TICKET.proofBy,
      TICKET.deliveryAddress,
      TICKET.note,
      'A5 148 × 210 мм след рязане',
      'Чете се от 0,5 м',
    ])
      expect(text).toContain(said);
  });

  test('without an order says what is known, and nothing else', async () => {
    const text = await sheetOf(null);
    expect(text).toContain('Табели за Стара Загора');
    expect(text).toContain('Ламинат матов');
    for (const absent of ['Поръчка', 'Срок', 'Доставка', 'За връзка', 'Ъгли', 'На открито'])
      expect(text).not.toContain(absent);
    expect(await sheetOf(null, { material: 'Дибонд 3 мм' })).not.toContain('Ламинат');
  });

  test('bears the longest texts, and letters that the font lacks', async () => {
    const long = {
      note: `${'дълго '.repeat(150)}🙂 ${'х'.repeat(300)}`,
      deliveryAddress: 'ул. '.repeat(125),
    };
    const text = await sheetOf({ ...TICKET, ...long });
    expect(text).toContain('?');
    expect(text).not.toContain('🙂');
  });

  test('of signs that can be felt says which plate is no ink, how it is made, and how it is shown', async () => {
    const formats = [tactile(A5) ?? A5];
    const text = await sheetOf(null, { formats });
    expect(text).toContain('Релеф плака Braille, лак от 0,2 мм');
    expect(text).toContain('Лилавото е плака Braille: релефен прозрачен лак над ламината, не мастило');
    expect(await sheetOf(null)).not.toContain('Braille');
  });

  test('in English, for a sticker on a sheet', async () => {
    const text = await sheetOf(TICKET, {
      city: { languages: ['en'] },
      formats: [findFormat('sticker-60') ?? A5],
      rules: { sheet: { width: 320, height: 450 } },
    });
    for (const said of [
      'Order no. 12',
      '10 December 2026',
      'Sticker 60',
      'holes at the corners',
      '24 on a sheet',
    ])
      expect(text).toContain(said);
  });
});

test.each([
  [{ lamination: 'velvet' }, 'The order: The field lamination is none of none, matt, gloss.'],
  [{ outdoorYears: 0 }, 'The order: The field outdoorYears is no whole number from 1 to 20.'],
  [{ dueOn: '10.12.2026' }, 'The order: The field dueOn is no day such as 2026-12-31.'],
])('an order of a file that says %j is refused', async (order, sentence) => {
  const file = join(await temporaryFolder(), 'signs.json');
  const municipality = { name: { bg: 'Проба' }, languages: ['bg'], colour: '#1f4d3a', isDemo: true };
  await writeFile(file, JSON.stringify({ municipality, signs: [{}], order }));
  await expect(readSignFile({ from: file, city: undefined })).rejects.toThrow(sentence);
});
