// The mounting list as whoever puts signs up, a screen reader and a printer meet it.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mountingOfOrder, mountingOfRound } from '../../../server/signs/mounting/gather.ts';
import { drawMountingList, type Owner } from '../../../server/signs/mounting/draw-list.ts';
import { stretchesOf } from '../../../server/signs/mounting/rules.ts';
import type { MountingLanguage } from '../../../server/signs/mounting/text/words.ts';
import { loadFonts } from '../../../server/foundation/pdf/fonts.ts';
import { flat, readPdf } from '../../action/reports/tagged.ts';
import { readPdfText, writePdf } from '../../support/pdf.ts';
import { codeOf, manySigns, orderOf, OWNER, signOf } from './signs.ts';

const folder = await mkdtemp(join(tmpdir(), 'kazva-mounting-list-'));

async function drawn(
  name: string,
  mounting: ReturnType<typeof mountingOfOrder>,
  { owner = OWNER, language = 'bg' }: { owner?: Owner; language?: MountingLanguage } = {},
) {
  const bytes = await drawMountingList(mounting, owner, language, await loadFonts());
  const path = await writePdf(join(folder, `${name}.pdf`), bytes);
  const textOf = async (page: number) => (await readPdfText(path, page)).replace(/\s+/g, ' ');
  return { bytes, path, textOf, read: await readPdf(bytes) };
}

const NAME_OF_120 = `${'Център за административно обслужване и информация на гражданите, гише за местни данъци и такси '.repeat(2).slice(0, 119)}я`;

describe('a mounting list', () => {
  const signs = [
    signOf(1, { settlement: 'Проба', address: 'ул. „Роза“ 10' }),
    signOf(2, { settlement: 'Проба', address: 'ул. „Роза“ 9', name: NAME_OF_120 }),
    signOf(3, { settlement: 'Антово', address: null, name: 'Автобус 4' }),
  ];
  const order = orderOf(signs, { quantities: new Map([[codeOf(2), 3]]) });

  it('leaves out what came damaged, says which, and how high and on which side the others hang', async () => {
    const quantities = new Map([[codeOf(1), 3]]);
    const damaged = new Map([
      [codeOf(1), 1],
      [codeOf(3), 1],
    ]);
    const mounting = mountingOfOrder(orderOf(signs, { quantities, damaged }), 'bg');
    expect(mounting.signs.map(({ code, quantity }) => [code, quantity]).toSorted()).toEqual(
      [
        [codeOf(1), 2],
        [codeOf(2), 1],
      ].toSorted(),
    );
    const text = await (await drawn('damaged', mounting)).textOf(1);
    expect(text).toContain('Без повредените:');
    expect(text).toContain('1200–1600 мм от пода');
    expect(text).toContain('от страната на дръжката');
  });

  it('goes by settlement and address, with place, code, format, quantity, height, and a box to tick', async () => {
    const { textOf, read } = await drawn('mounting-list', mountingOfOrder(order, 'bg'));
    const text = await textOf(1);
    for (const words of [
      'Община Проба',
      'Списък за поставяне',
      'Поръчка № 12 от 26 ноември 2026 г.',
      'стр. 1 от 1',
      '5 табели в 2 населени места',
      'A5: средата на табелата е на 1200–1600 мм от пода',
      'Адрес',
      'Място',
      'Код',
      'Формат и брой',
      'Готово',
      'Автобус 4',
      'A5, 3 бр.',
    ])
      expect(text).toContain(words);
    // Nine comes before ten, and the vehicle, which has no address, first.
    const codes = [3, 2, 1].map((number) => text.indexOf(codeOf(number).replace(/(\d{3})(?=\d)/g, '$1 ')));
    expect(codes).toEqual(codes.toSorted((a, b) => a - b));
    expect(codes[0]).toBeGreaterThan(0);
    expect(read.bookmarks).toEqual(['Антово', 'Проба']);
  });

  it('is tagged: a heading and a table for each settlement, every cell under a head and beside one', async () => {
    const { read } = await drawn('mounting-list', mountingOfOrder(order, 'bg'));
    expect(read).toMatchObject({
      language: 'bg',
      isMarked: true,
      showsTitle: true,
      unmarked: [],
      orphans: 0,
    });
    expect(read.title).toBe('Списък за поставяне. Поръчка № 12 от 26 ноември 2026\u00a0г.');
    expect(read.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const tags = flat(read.root);
    expect(tags.filter(({ type }) => /^H\d$/.test(type)).map(({ type }) => type)).toEqual(['H1', 'H2', 'H2']);
    const tables = tags.filter(({ type }) => type === 'Table');
    expect(tables).toHaveLength(2);
    for (const { children } of tables) {
      const head = children.find(({ type }) => type === 'THead')?.children[0]?.children ?? [];
      const rows = children.find(({ type }) => type === 'TBody')?.children ?? [];
      expect(head).toHaveLength(6);
      expect(head.every(({ type, scope }) => type === 'TH' && scope === 'Column')).toBe(true);
      for (const { children: cells } of rows) {
        expect(cells.map(({ type }) => type)).toEqual(['TH', 'TD', 'TD', 'TD', 'TD', 'TD']);
        expect(cells[0]?.scope).toBe('Row');
      }
    }
    expect(read.fonts.every(({ isEmbedded, isReadable }) => isEmbedded && isReadable)).toBe(true);
  });

  it('speaks English where that is read, and calls places as their walls do', async () => {
    const { textOf, read } = await drawn('mounting-list-en', mountingOfOrder(order, 'en'), {
      language: 'en',
    });
    const text = await textOf(1);
    for (const words of [
      'Mounting list',
      'Order no. 12 of 26 November 2026',
      '5 signs',
      'page 1 of 1',
      'Done',
    ])
      expect(text).toContain(words);
    expect(read.language).toBe('en');
    expect(flat(read.root).filter(({ type, lang }) => type === 'TBody' && lang === 'bg')).toHaveLength(2);
  });

  it('of a demonstration says so on every page, of a cancelled order what it is', async () => {
    const mounting = mountingOfOrder({ ...order, isCancelled: true }, 'bg');
    const { textOf } = await drawn('mounting-list-demo', mounting, { owner: { ...OWNER, isDemo: true } });
    const text = await textOf(1);
    expect(text).toContain('ДЕМО');
    expect(text).toContain('Тази поръчка е отменена.');
  });

  it('of 600 signs has all of them, each page says whose and which of how many', async () => {
    const mounting = mountingOfOrder(orderOf(manySigns(600), { format: 'sticker-90' }), 'bg');
    const { textOf, read } = await drawn('mounting-list-600', mounting);
    const pages = read.document.getPageCount();
    const texts = await Promise.all(Array.from({ length: pages }, (_, at) => textOf(at + 1)));
    texts.forEach((text, at) => {
      expect(text).toContain(`стр. ${at + 1} от ${pages}`);
      expect(text).toContain('Община Проба');
      expect(text).toContain('Поръчка № 12');
      expect(text).toContain('90 × 90 мм: средата на табелата е на 800–1100 мм от пода');
    });
    const whole = texts.join(' ').replaceAll('\u00a0', ' ');
    for (let number = 1; number <= 600; number++)
      expect(whole).toContain(codeOf(number).replace(/(\d{3})(?=\d)/g, '$1 '));
    expect(read.bookmarks).toEqual(['Ново село', 'Проба', 'Старо село']);
  });

  it('of 5,000 signs is one file, and others have their turn while it is drawn', async () => {
    const mounting = mountingOfOrder(orderOf(manySigns(5_000)), 'bg');
    let turns = 0;
    const others = setInterval(() => turns++, 1);
    const { read } = await drawn('mounting-list-5000', mounting);
    clearInterval(others);
    expect(turns).toBeGreaterThan(50);
    const rows = flat(read.root).filter(({ type, scope }) => type === 'TH' && scope === 'Row');
    expect(rows).toHaveLength(5_000);
    expect(read.orphans).toBe(0);
  });

  it('is the same twice', async () => {
    const [one, two] = [
      await drawn('a', mountingOfOrder(order, 'bg')),
      await drawn('b', mountingOfOrder(order, 'bg')),
    ];
    expect(one.bytes.equals(two.bytes)).toBe(true);
  });
});

describe('of a round', () => {
  const names = (bg: string) => ({ bg, en: 'Elsewhere' });
  const sign = (
    number: number,
    settlement: string,
    ordered: { format: string; quantity: number } | null,
  ) => ({
    code: codeOf(number),
    settlement: names(settlement),
    address: names(`ул. „Роза“ ${number}`),
    place: names(`Място ${number}`),
    ordered,
  });
  const round = {
    id: 3n,
    name: 'Кварталите на север',
    note: 'Ключът е при домакина.',
    roundOn: new Date('2026-11-27'),
    signs: [
      sign(1, 'Проба', { format: 'a5', quantity: 1 }),
      sign(2, 'Антово', { format: 'strip', quantity: 2 }),
      sign(3, 'Проба', null),
    ],
  };

  it('keeps the order of the way, and tells a format only where it is known', async () => {
    const { textOf, read } = await drawn('round', mountingOfRound(round, ['bg', 'en'], 'bg'));
    const text = await textOf(1);
    for (const words of [
      'Обиколка „Кварталите на север“, 27 ноември 2026 г.',
      'Ключът е при домакина.',
      '4 табели в 2 населени места',
      '100 × 210 мм, 2 бр.',
      'A5: средата',
      '100 × 210 мм: средата на табелата е на 1200–1600 мм',
    ])
      expect(text).toContain(words);
    expect(read.bookmarks).toEqual(['Проба', 'Антово', 'Проба']);
  });

  it('without a sign says so', async () => {
    const { textOf } = await drawn('round-empty', mountingOfRound({ ...round, signs: [] }, ['bg'], 'bg'));
    expect(await textOf(1)).toContain('В тази обиколка няма табели.');
  });
});

describe('stretches', () => {
  it('part a way where the settlement changes', () => {
    expect(stretchesOf([])).toEqual([]);
    const at = (settlement: string) => ({
      code: codeOf(1),
      settlement,
      address: null,
      place: '',
      format: null,
      quantity: 1,
    });
    const stretches = stretchesOf(['А', 'А', 'Б', 'А'].map(at));
    expect(stretches.map(({ settlement, signs }) => `${settlement}${signs.length}`)).toEqual([
      'А2',
      'Б1',
      'А1',
    ]);
  });
});
