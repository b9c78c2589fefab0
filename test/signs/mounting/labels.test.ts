// Labels on the stock that they are printed on: each within its own, to the millimetre, whatever a place is called.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mountingOfOrder } from '../../../server/signs/mounting/gather.ts';
import { drawLabels } from '../../../server/signs/mounting/draw-labels.ts';
import { LABEL, LABEL_MARGIN, labelAt, LABELS_A_SHEET } from '../../../server/signs/mounting/rules.ts';
import { loadFonts } from '../../../server/foundation/pdf/fonts.ts';
import { flat, readPdf } from '../../action/reports/tagged.ts';
import { drawPdfPage, readPdfText, type Picture, writePdf } from '../../support/pdf.ts';
import { codeOf, manySigns, orderOf, OWNER, signOf } from './signs.ts';

const folder = await mkdtemp(join(tmpdir(), 'kazva-labels-'));

async function drawn(name: string, order: ReturnType<typeof orderOf>, isDemo = false) {
  const bytes = await drawLabels(mountingOfOrder(order, 'bg'), { ...OWNER, isDemo }, 'bg', await loadFonts());
  const path = await writePdf(join(folder, `${name}.pdf`), bytes);
  const textOf = async (page: number) => (await readPdfText(path, page)).replace(/\s+/g, ' ');
  return { bytes, path, textOf, read: await readPdf(bytes) };
}

const DPI = 127;
/** Pixels a millimetre. */
const SCALE = DPI / 25.4;

/** Millimetres from the left and the top of the paper of every pixel that is not paper. */
function* inkOf({ data, width, height }: Picture): Generator<{ x: number; y: number }> {
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if ((data[(y * width + x) * 4 + 1] ?? 255) < 200) yield { x: (x + 0.5) / SCALE, y: (y + 0.5) / SCALE };
}

/** What is drawn nearer to the edge of a label than its margin, less what a pixel may hide. */
async function strayOn(path: string, page: number): Promise<string[]> {
  const slack = 0.4;
  const stray: string[] = [];
  for (const { x, y } of inkOf(await drawPdfPage(path, page, DPI))) {
    const inLabel = { x: x % LABEL.width, y: (y - LABEL.top) % LABEL.height };
    const isInside =
      inLabel.x > LABEL_MARGIN.x - slack &&
      inLabel.x < LABEL.width - LABEL_MARGIN.x + slack &&
      inLabel.y > LABEL_MARGIN.y - slack &&
      inLabel.y < LABEL.height - LABEL_MARGIN.y + slack;
    if (!isInside) stray.push(`${x.toFixed(1)} ${y.toFixed(1)}`);
  }
  return stray;
}

const LONG_NAME = `${'Център за административно обслужване и информация на гражданите, гише за местни данъци и такси '.repeat(2).slice(0, 119)}я`;

describe('labels', () => {
  it('lie three by eight on A4, 70 by 37 mm, none over the edge', () => {
    expect(LABELS_A_SHEET).toBe(24);
    expect(labelAt(0)).toEqual({ x: 0, y: 0.5 });
    expect(labelAt(4)).toEqual({ x: 70, y: 37.5 });
    expect(labelAt(23)).toEqual({ x: 140, y: 259.5 });
    expect([140 + LABEL.width, 259.5 + LABEL.height]).toEqual([210, 296.5]);
  });

  it('say settlement, address, place, code and format, in the order in which signs are put up', async () => {
    const order = orderOf([signOf(2), signOf(1), signOf(3, { settlement: 'Антово', address: null })]);
    const { textOf, read } = await drawn('labels', order);
    const text = await textOf(1);
    for (const words of ['Проба, ул. „Роза“ 1', 'Детска градина № 1 „Люляк“', '000 000 195', 'A5'])
      expect(text).toContain(words);
    const places = ['Антово', '000 000 195', '000 000 292'].map((words) => text.indexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(read).toMatchObject({
      language: 'bg',
      isMarked: true,
      showsTitle: true,
      unmarked: [],
      orphans: 0,
    });
    expect(read.title).toBe('Етикети. Поръчка № 12 от 26 ноември 2026\u00a0г.');
    expect(read.bookmarks).toEqual(['Антово', 'Проба']);
    const items = flat(read.root).filter(({ type }) => type === 'LI');
    expect(items).toHaveLength(3);
    for (const { children } of items) expect(children.map(({ type }) => type)).toEqual(['LBody']);
    expect(read.document.getPage(0).getSize()).toEqual({ width: 595.28, height: 841.89 });
  });

  it('are one for each copy, and say DEMO where nothing is to be put up', async () => {
    const order = orderOf([signOf(1)], { format: '120x180', quantities: new Map([[codeOf(1), 25]]) });
    const { textOf, read } = await drawn('labels-copies', order, true);
    expect(read.document.getPageCount()).toBe(2);
    expect(await textOf(1)).toContain('120 × 180 мм · 1/25 · ДЕМО');
    expect(await textOf(2)).toContain('25/25');
  });

  it('hold a name of 120 characters, a longer one, and one without a space', async () => {
    const names = [
      LONG_NAME,
      LONG_NAME.repeat(2).slice(0, 160),
      'Щ'.repeat(120),
      'Й'.repeat(300),
      'Кратко',
      `${LONG_NAME}\n\n${LONG_NAME}`,
    ];
    const addresses = [
      'ул. „Роза“ 1',
      `бул. „Цар Симеон Велики“ 107, вход Б, етаж 3, ${'кв. „Три чучура“ '.repeat(10)}`,
      null,
    ];
    const signs = names.flatMap((name, at) =>
      addresses.map((address, of) => signOf(at * addresses.length + of + 1, { name, address })),
    );
    const { path, textOf } = await drawn('labels-long', orderOf(signs));
    expect(await strayOn(path, 1)).toEqual([]);
    const text = await textOf(1);
    expect(text.replaceAll(' ', '')).toContain(LONG_NAME.replaceAll(' ', ''));
    expect(text).toContain('…');
    for (const { code } of signs) expect(text).toContain(code.replace(/(\d{3})(?=\d)/g, '$1 '));
  });

  it('hold whatever a place is called', async () => {
    const name = fc.string({ unit: fc.constantFrom(...'Щжш яQW_iil „“№ 19-'), minLength: 1, maxLength: 300 });
    const texts = fc.array(fc.record({ name, address: fc.option(name), settlement: name }), {
      minLength: 24,
      maxLength: 24,
    });
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const signs = all.map(({ name: said, address, settlement }, at) =>
          signOf(at + 1, { name: `N${said}`, address, settlement: `S${settlement}` }),
        );
        const { path } = await drawn('labels-any', orderOf(signs));
        expect(await strayOn(path, 1)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('of 600 and of 5,000 signs are as many, in whole sheets', async () => {
    for (const count of [600, 5_000]) {
      const { read, path } = await drawn(`labels-${count}`, orderOf(manySigns(count)));
      expect(read.document.getPageCount()).toBe(Math.ceil(count / LABELS_A_SHEET));
      expect(flat(read.root).filter(({ type }) => type === 'LI')).toHaveLength(count);
      expect(read.orphans).toBe(0);
      expect(await strayOn(path, 1)).toEqual([]);
    }
  });

  it('are the same twice', async () => {
    const [one, two] = [await drawn('a', orderOf([signOf(1)])), await drawn('b', orderOf([signOf(1)]))];
    expect(one.bytes.equals(two.bytes)).toBe(true);
  });
});
