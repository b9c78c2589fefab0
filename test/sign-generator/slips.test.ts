// Sheets of paper slips: whole pages of eight, codes that read back, marks and bubbles where the geometry says, a press that takes them.
import { randomBytes } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { drawPaperCode, paperUrl } from '../../server/foundation/paper-code.ts';
import { readCodes } from '../../sign-generator/job/check.ts';
import { run } from '../../sign-generator/run.ts';
import {
  BLEED,
  BUBBLE,
  BUBBLES,
  CODE,
  MARK,
  MARKS,
  SLIP,
  slipOrigin,
} from '../../sign-generator/slips/geometry.ts';
import { drawPdfPage } from '../support/pdf.ts';
import { temporaryFolder } from './temporary.ts';

const DPI = 300;

/** Whether the first page is dark at a point, in millimetres. */
async function rasterOf(path: string): Promise<(x: number, y: number) => boolean> {
  const { data, width } = await drawPdfPage(path, 1, DPI);
  const at = (mm: number): number => Math.floor((mm * DPI) / 25.4);
  return (x, y) => (data[4 * (at(y) * width + at(x))] ?? 255) < 128;
}

const MUNICIPALITY = {
  name: { bg: 'Примерово', en: 'Primerovo' },
  languages: ['bg', 'en'],
  colour: '#1f4d3a',
  isDemo: false,
};
const PLACE = {
  name: { bg: 'Детска градина „Люляк“', en: 'Lyulyak Kindergarten' },
  question: { bg: 'Как оценявате обслужването тук?', en: 'How was the service here?' },
  beginsOn: '2026-12-02',
  endsOn: '2027-03-31',
};

const draw = (count: number): string[] =>
  Array.from({ length: count }, () => paperUrl(drawPaperCode(randomBytes), 'kazva.example.bg', ''));

async function make(folder: string, ...piles: readonly object[]): Promise<{ status: number; said: string }> {
  const from = join(folder, 'piles.json');
  await writeFile(
    from,
    JSON.stringify({ municipality: MUNICIPALITY, piles: piles.map((pile) => ({ ...PLACE, ...pile })) }),
  );
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const terminal = { out: say, error: say, isScreen: false, now: () => 0 };
  const status = await run(['slips', '--from', from, '--out', join(folder, 'out')], folder, terminal);
  return { status, said: said.join('') };
}

it('are eight to a sheet, each with its own code, and pass the preflight', async () => {
  const folder = await temporaryFolder();
  const urls = draw(20);
  expect(await make(folder, { urls })).toMatchObject({ status: 0 });
  const path = join(folder, 'out', 'slips.pdf');
  expect(await readCodes(path)).toEqual([urls.slice(0, 8), urls.slice(8, 16), urls.slice(16)]);
  expect((await readdir(join(folder, 'out'))).toSorted()).toEqual(['proof-slips.png', 'slips.pdf']);
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  expect(await run(['check', path], folder, { out: say, error: say, isScreen: false, now: () => 0 })).toBe(0);
});

it('have marks, bubbles and code where the geometry says, on every slip of a sheet', async () => {
  const folder = await temporaryFolder();
  await make(folder, { urls: draw(8) });
  const isBlack = await rasterOf(join(folder, 'out', 'slips.pdf'));
  const wrong: string[] = [];
  const expectAt = (x: number, y: number, black: boolean, what: string) => {
    if (isBlack(x + BLEED, y + BLEED) !== black) wrong.push(`${what} at ${x}, ${y}`);
  };
  for (let slip = 0; slip < 8; slip += 1) {
    const { x, y } = slipOrigin(slip);
    const edge = MARK.side / 2;
    MARKS.forEach((mark, at) => {
      expectAt(x + mark.x, y + mark.y, at !== 2, `middle of mark ${at}`);
      expectAt(x + mark.x - edge + 0.4, y + mark.y + edge - 0.4, true, `corner of mark ${at}`);
      const clear = edge + MARK.clear / 2;
      expectAt(x + mark.x + clear, y + mark.y, false, `right of mark ${at}`);
      expectAt(x + mark.x, y + mark.y - clear, false, `above mark ${at}`);
    });
    for (const bubble of BUBBLES) {
      expectAt(x + bubble.x, y + bubble.y, false, 'middle of a bubble');
      expectAt(x + bubble.x + BUBBLE.radius, y + bubble.y, true, 'line of a bubble');
      expectAt(x + bubble.x, y + bubble.y + BUBBLE.radius * 0.8, false, 'inside of a bubble');
    }
    expectAt(x + CODE.x + 0.3, y + CODE.y + 0.3, true, 'corner of the code');
    expectAt(x + CODE.x + CODE.width - 0.3, y + CODE.y + 0.3, true, 'other corner of the code');
    expectAt(x + SLIP.width / 2, y + SLIP.height - 2, false, 'margin');
  }
  expect(wrong).toEqual([]);
});

it('of several places begin on a sheet of their own, in the order of the list', async () => {
  const folder = await temporaryFolder();
  const [first, second] = [draw(9), draw(8)];
  const name = { bg: 'Читалище „Зора“', en: 'Zora' };
  expect(await make(folder, { urls: first }, { urls: second, name })).toMatchObject({ status: 0 });
  expect(await readCodes(join(folder, 'out', 'slips.pdf'))).toEqual([
    first.slice(0, 8),
    first.slice(8),
    second,
  ]);
});

it('of two places with one code, or a place whose name fits nowhere, are refused, and the place is named', async () => {
  const folder = await temporaryFolder();
  const urls = draw(8);
  expect(await make(folder, { urls }, { urls })).toMatchObject({ status: 1 });
  const name = { bg: 'Ж'.repeat(300), en: 'x' };
  const refused = await make(folder, { urls }, { urls: draw(8), name });
  expect([refused.status, refused.said.startsWith('Ж')]).toEqual([1, true]);
  expect(await readdir(folder)).toEqual(['piles.json']);
});

it.each([20, 36, 37, 60])(
  'of a host of %i characters leave the marks bare, and their codes read back',
  async (length) => {
    const folder = await temporaryFolder();
    const host = `${'w'.repeat(length - 11)}.example.bg`;
    const urls = Array.from({ length: 8 }, () => paperUrl(drawPaperCode(randomBytes), host, ''));
    expect(await make(folder, { urls })).toMatchObject({ status: 0 });
    const path = join(folder, 'out', 'slips.pdf');
    expect(await readCodes(path)).toEqual([urls]);
    const isBlack = await rasterOf(path);
    // Between mark and text lies bare paper, from above the lower marks to below them.
    for (const x of [11.6, SLIP.width - 11.6])
      for (let y = 62; y < SLIP.height - 1; y += 0.1)
        expect([x, y, isBlack(x + BLEED, y + BLEED)]).toEqual([x, y, false]);
  },
);

it.each([
  ['an address elsewhere', { urls: ['HTTPS://KAZVA.EXAMPLE.BG/S/271828145'] }],
  [
    'the same twice',
    { urls: [...draw(1), ...draw(1)].map(() => 'HTTPS://KAZVA.EXAMPLE.BG/P/00000000000000000000') },
  ],
  ['no slips', { urls: [] }],
  ['a day that is none', { urls: draw(8), beginsOn: 'tomorrow' }],
  ['a name that fits nowhere', { urls: draw(8), name: { bg: 'Ж'.repeat(300), en: 'x' } }],
])('are refused for %s, and leave no folder behind', async (_what, pile) => {
  const folder = await temporaryFolder();
  expect(await make(folder, pile)).toMatchObject({ status: 1 });
  expect(await readdir(folder)).toEqual(['piles.json']);
});
