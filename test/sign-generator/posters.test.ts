// Posters for the room: what stands on them, read back; no page overflows, every code says where it leads, a press takes them.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readCodes } from '../../sign-generator/job/check.ts';
import { cutToFit, listAt, type Entry } from '../../sign-generator/posters/entries.ts';
import { readPdfText } from '../support/pdf.ts';
import { command } from './command.ts';
import { temporaryFolder } from './temporary.ts';

const CITY = {
  name: { bg: 'Примерово', en: 'Primerovo' },
  languages: ['bg', 'en'],
  colour: '#1f4d3a',
  isDemo: false,
};
const SIGN = 'HTTPS://KAZVA.EXAMPLE.BG/S/271828145';
const PAGE = 'https://kazva.example.bg/results/primerovo';

const in2 = (first: string, second: string | null = null) => ({ first, second });
const DONE = {
  text: in2('Нов асансьор', 'A new lift'),
  said: in2('Няма асансьор', 'No lift'),
  day: '2026-10-03',
};
const PLANNED = { text: in2('Нов навес', 'A new roof'), said: null, day: '2026-12-15', isLate: false };

const POSTER = {
  kind: 'month',
  month: '2026-10',
  madeOn: '2026-11-02',
  about: { name: in2('Поликлиника № 2', 'Polyclinic No. 2'), where: null },
  threshold: 5,
  figures: { count: 128, average: 7.43, lower: 7.1, upper: 7.7 },
  change: null,
  said: [],
  done: [DONE],
  planned: [PLANNED],
  page: PAGE,
  sign: SIGN,
};

/** Makes the poster; says what stands on it where it is one. */
async function make(poster: object, city: object = {}, format = 'a4') {
  const folder = await temporaryFolder();
  const [from, out] = [join(folder, 'poster.json'), join(folder, 'out')];
  const record = { municipality: { ...CITY, ...city }, poster: { ...POSTER, ...poster } };
  await writeFile(from, JSON.stringify(record));
  const said = await command(['posters', '--from', from, '--out', out, '--format', format]);
  const path = join(out, `poster-${format}.pdf`);
  const text = said.status === 0 ? (await readPdfText(path, 1)).replaceAll(/\s+/g, ' ') : '';
  return { ...said, out, path, text };
}

describe('the poster of a month', () => {
  it('says number, interval, count, what was done and what is promised, in both languages, with the code of the sign', async () => {
    const { path, out, text } = await make({});
    for (const words of ['7,4', 'от 10', 'out of 10', '128 оценки', 'между 7,1 и 7,7', 'from 7.1 to 7.7'])
      expect(text).toContain(words);
    for (const words of [
      'Оценки за октомври 2026',
      'Нов асансьор',
      'A new roof',
      'до 15 декември 2026',
      '271 828 145',
    ])
      expect(text).toContain(words);
    // What people had said is for the other poster, and a change is not told where it may be chance.
    expect(text).not.toMatch(/Няма асансьор|по-висока|по-ниска|higher|lower/);
    expect(await readCodes(path)).toEqual([[SIGN]]);
    expect((await readdir(out)).toSorted()).toEqual(['poster-a4.pdf', 'proof-poster-a4.png']);
  });

  it.each([
    [0.62, 'С 0,6 по-висока от тази за септември. Едва ли е случайно.'],
    [-1.2, 'С 1,2 по-ниска от тази за септември. Едва ли е случайно.'],
  ])('tells a change of %s', async (change, words) => {
    expect((await make({ change })).text).toContain(words);
  });

  it('has no number where less than a group is published, and says why', async () => {
    const { text } = await make({ figures: null, done: [], planned: [] });
    expect(text).toContain('Няма достатъчно оценки');
    expect(text).toContain('при поне 5 оценки');
    expect(text).toContain('За този месец не е обявено подобрение.');
    expect(text).not.toContain('от 10');
  });

  it('of a service has the code of its page of results, whose address stands beside it', async () => {
    const page = `${PAGE}?category=12`;
    const { path, text } = await make({ page, sign: null });
    expect(await readCodes(path)).toEqual([[page]]);
    expect(text).toContain('kazva.example.bg/results/primerovo');
    expect(text).not.toContain('Оценете и Вие');
  });

  it('of twelve improvements shows as many as there is room for, and says how many more there are', async () => {
    const done = Array.from({ length: 12 }, (_, at) => ({
      ...DONE,
      text: in2(`Подобрение ${at + 1}.`, `Done ${at + 1}.`),
    }));
    const { text } = await make({ done, planned: [] });
    const shown = [...text.matchAll(/Подобрение \d+/g)].length;
    expect(shown).toBeGreaterThan(3);
    expect(text).toContain(`И още ${12 - shown}: kazva.example.bg/results/primerovo`);
  });

  it('in another language of the city, in one alone, and with letters that the font lacks', async () => {
    const tr = await make({}, { name: { bg: 'Казанлък', tr: 'Kazanlık' }, languages: ['bg', 'tr'] });
    expect(tr.text).toContain('128 puan');
    const name = { en: 'Springfield' };
    const one = await make({ done: [{ ...DONE, text: in2('New lift 🛗 漢') }] }, { name, languages: ['en'] });
    expect(one.status).toBe(0);
    expect(one.text).toContain('New lift');
    expect(one.text).not.toContain('оценки');
  });
});

describe('the poster that replies', () => {
  it('says what people chose and said, what was done, and what is late', async () => {
    const said = [{ text: in2('Дълго чакане', 'Long waiting'), chosen: 48, of: 120 }];
    const { text, path } = await make({ kind: 'reply', said, planned: [{ ...PLANNED, isLate: true }] });
    for (const words of [
      'Вие казахте',
      'Ние направихме',
      'Още предстои',
      'Дълго чакане',
      'посочено от 48 от 120',
    ])
      expect(text).toContain(words);
    for (const words of ['Няма асансьор', 'No lift', '3 октомври 2026', 'обещано до 15 декември 2026'])
      expect(text).toContain(words);
    expect(text).toContain('закъснява');
    expect(await readCodes(path)).toEqual([[SIGN]]);
  });

  it('says of each part that there is nothing', async () => {
    const { text } = await make({ kind: 'reply', said: [], done: [], planned: [] });
    expect(text).toContain('Още няма достатъчно отговори');
    expect(text).toContain('През последната година не е обявено подобрение.');
    expect(text).toContain('В момента няма обещано подобрение.');
  });
});

it.each(['a3', 'a4'])(
  'on %s passes the preflight as PDF/X-4, and the same poster gives the same bytes',
  async (format) => {
    const [first, second] = [await make({}, {}, format), await make({}, {}, format)];
    const { status, out } = await command(['check', first.path]);
    expect([status, out]).toEqual([0, expect.stringContaining('X-4')]);
    const [a, b] = await Promise.all([first, second].map(({ path }) => readFile(path)));
    expect(a?.equals(b ?? Buffer.of())).toBe(true);
  },
);

const LONG = in2(
  `Общинско предприятие ${'за социални услуги и грижи '.repeat(12)}`,
  `Municipal ${'care and services '.repeat(14)}`,
);

it.each([
  ['the longest names', { about: { name: LONG, where: in2('с. Горно Ботево', 'Gorno Botevo') } }],
  [
    'one word that is wider than the page',
    { about: { name: in2('Ж'.repeat(300), 'W'.repeat(300)), where: null } },
  ],
  [
    'texts of a thousand letters',
    { done: [{ ...DONE, text: in2('Дълъг текст. '.repeat(90), 'Ж'.repeat(900)) }] },
  ],
  [
    'fifty of each',
    { done: Array.from({ length: 50 }, () => DONE), planned: Array.from({ length: 50 }, () => PLANNED) },
  ],
])('with %s nothing leaves the page', async (_, differing) => {
  for (const kind of ['month', 'reply']) {
    const { status, path } = await make({ ...differing, kind });
    expect(status).toBe(0);
    // The preflight knows text that is cut off, or lies on the edge.
    expect((await command(['check', path])).status).toBe(0);
  }
});

it.each([
  ['kind', { kind: 'year' }],
  ['month', { month: '2026-13' }],
  ['sign', { sign: 'HTTPS://KAZVA.EXAMPLE.BG/P/271828145' }],
  ['page', { page: 'javascript:alert(1)' }],
  ['figures.average', { figures: { ...POSTER.figures, average: 11 } }],
  ['figures.count', { figures: { ...POSTER.figures, count: 0 } }],
  ['done', { done: Array.from({ length: 51 }, () => DONE) }],
  ['planned.isLate', { planned: [DONE] }],
  ['done.text.first', { done: [{ ...DONE, text: {} }] }],
])('a poster whose %s is wrong is refused, and the field is named', async (field, differing) => {
  const { status, error } = await make(differing);
  expect([status, error]).toEqual([1, expect.stringContaining(field)]);
});

it.each([
  [['--out', 'x'], '--municipality'],
  [['--municipality', 'x'], '--out'],
  [['--municipality', 'x', '--out', 'x', '--kind', 'year'], 'year'],
  [['--municipality', 'x', '--out', 'x', '--month', '2026'], '2026'],
  [['--municipality', 'x', '--out', 'x', '--format', 'a5'], 'a5'],
  [['--municipality', 'x', '--out', 'x', '--location', 'here'], 'here'],
  [['--municipality', 'x', '--out', 'x', '--location', '1', '--category', '2'], 'both'],
])('%j is wrong usage', async (words, named) => {
  const { status, error } = await command(['posters', ...words]);
  expect([status, error]).toEqual([2, expect.stringContaining(named)]);
});

/** Every letter is as wide as half its size. */
const measure = (text: string): number => text.length / 2;

describe('a list', () => {
  const area = { x: 0, y: 0, width: 60, height: 40 };
  const looks = { colour: [0, 0, 0, 100], measure, more: (count: number) => `${count} more` } as const;
  const entries = (count: number, words = 'word word'): Entry[] =>
    Array.from({ length: count }, () => ({ texts: { first: words, second: null }, note: null }));

  test('never ends below its area, and tells all that it leaves out', () => {
    const wrong: string[] = [];
    for (let count = 1; count <= 30; count++)
      for (const words of ['a', 'word word word', 'word '.repeat(40), 'w'.repeat(300)]) {
        const { items, bottom, isWhole } = listAt(entries(count, words), area, 9, looks);
        const shown = items.filter(({ kind }) => kind === 'shape').length;
        const said = items.flatMap((item) =>
          item.kind === 'text' && item.text.endsWith('more') ? [item.text] : [],
        );
        const expected = shown === count ? [] : [`${count - shown} more`];
        if (bottom > area.height + 0.01 || said.join() !== expected.join())
          wrong.push(`${count} of ${words}`);
        if (isWhole && shown < count) wrong.push(`${count} of ${words} are called whole`);
      }
    expect(wrong).toEqual([]);
  });

  test('cuts at a word where it can, and never says more than was said', () => {
    const style = { size: 10, weight: 'regular', width: 30, lines: 2 } as const;
    const { lines, isCut } = cutToFit('one two three four five six seven eight', style, measure);
    expect([lines.length, isCut]).toEqual([2, true]);
    expect(lines.join(' ')).toMatch(/^one two three [a-z ]*…$/);
    expect(cutToFit('one two', style, measure)).toEqual({ lines: ['one two'], isCut: false });
  });
});
