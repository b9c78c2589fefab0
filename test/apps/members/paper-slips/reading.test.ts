// Slips as they are printed and photographed: what is marked is read, and what cannot be read is told.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule } from 'zxing-wasm/reader';
import { beforeAll, expect, it } from 'vitest';
import { bytesOf, seeded } from '../../../../bench/standing/chance.ts';
import { findCodes } from '../../../../client/members/paper-slips/reading/codes.ts';
import { cropSlip } from '../../../../client/members/paper-slips/reading/crop.ts';
import type { Grey } from '../../../../client/members/paper-slips/reading/grey.ts';
import { readSlips } from '../../../../client/members/paper-slips/reading/read-slips.ts';
import { photograph } from '../../../../drill/slips/camera.ts';
import { laySheet, printSheets, SCALE, type Paper } from '../../../../drill/slips/paper.ts';
import { choosePen, mark, type Kind } from '../../../../drill/slips/pens.ts';
import { OF_SHEETS, SHOTS } from '../../../../drill/slips/shots.ts';
import { drawPaperCode, paperUrl } from '../../../../server/foundation/paper-code.ts';
import { CODE } from '../../../../sign-generator/slips/geometry.ts';

beforeAll(async () => {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(await readFile(path)).buffer } });
});

const [straight] = SHOTS;
const askew = SHOTS.find(({ name }) => name === 'askew');
const [scanned] = OF_SHEETS;
const bytes = bytesOf(seeded(3));
const codes = Array.from({ length: 8 }, () => drawPaperCode(bytes));
const urls = codes.map((code) => paperUrl(code, 'kazva.example.bg', ''));
const urlOf = (at: number): string => urls[at] ?? '';
let sheet: readonly Paper[];
beforeAll(async () => {
  const { value } = await printSheets(urls).next();
  sheet = value ?? [];
});

/** The printed slip at a place of the sheet, marked. */
function marked(at: number, kind: Kind, score: number): Paper {
  const [printed, chance] = [sheet[at], seeded(at)];
  if (printed === undefined) throw new Error('There is no such slip.');
  const paper = { ...printed, light: printed.light.slice() };
  mark(paper, kind, score, choosePen(chance), chance);
  return paper;
}

async function take(paper: Paper, shot = straight, side = 1_400): Promise<Grey> {
  if (shot === undefined) throw new Error('There is no such way to photograph.');
  return photograph(paper, shot, side, seeded(11));
}

async function read({ tones, width, height }: Grey) {
  const data = new Uint8ClampedArray(4 * tones.length).fill(255);
  tones.forEach((tone, at) => data.fill(tone, 4 * at, 4 * at + 3));
  return readSlips({ tones, width, height }, await findCodes(data, width, height));
}

/** Paints over the code of a slip. */
function withoutCode(paper: Paper): Paper {
  const at = (millimetres: number): number => Math.round(millimetres * SCALE);
  for (let row = at(CODE.y); row < at(CODE.y + CODE.width); row++)
    paper.light.fill(1, row * paper.width + at(CODE.x), row * paper.width + at(CODE.x + CODE.width));
  return paper;
}

it.each([1, 5, 10])('%i is read as it was filled in, and the slip is laid straight', async (score) => {
  const photo = await take(marked(0, 'filled', score), askew);
  const { slips, isOneMissed } = await read(photo);
  expect(slips).toMatchObject([{ text: urlOf(0), said: { kind: 'read', score } }]);
  expect(isOneMissed).toBe(false);
  const map = slips[0]?.map;
  const crop = map && cropSlip(photo, map);
  // The upper left mark is where it is on paper: black within, white beside.
  const toneAt = (x: number, y: number) => crop?.tones[Math.round(y * 5) * crop.width + Math.round(x * 5)];
  expect(toneAt(8.5, 8.5)).toBeLessThan(60);
  expect(toneAt(12, 8.5)).toBeGreaterThan(120);
});

it.each<[Kind, string]>([
  ['none', 'NONE'],
  ['two', 'SEVERAL'],
  ['corrected', 'SEVERAL'],
  ['half', 'HALF'],
  ['struck out', 'STRUCK'],
])('%s is for a person', async (kind, why) => {
  const { slips } = await read(await take(marked(2, kind, 4)));
  expect(slips).toMatchObject([{ said: { kind: 'doubtful', why } }]);
});

it('a sheet shows eight, and says so where the code of one cannot be read', async () => {
  const slips = Array.from({ length: 8 }, (_, at) => marked(at, 'filled', at + 1));
  const whole = await read(await take(laySheet(slips), scanned, 2_400));
  expect(new Map(whole.slips.map(({ text, said }) => [text, said]))).toEqual(
    new Map(slips.map((_, at) => [urlOf(at), { kind: 'read', score: at + 1 }])),
  );
  expect(whole.isOneMissed).toBe(false);
  const sheet = laySheet(slips.map((slip, at) => (at === 3 ? withoutCode(slip) : slip)));
  const seven = await read(await take(sheet, scanned, 2_400));
  expect(seven.slips).toHaveLength(7);
  expect(seven.isOneMissed).toBe(true);
});

it('a slip whose corner is cut off is for a person', async () => {
  const paper = marked(3, 'filled', 6);
  for (let row = 0; row < 14 * SCALE; row++)
    paper.light.fill(0.9, row * paper.width, row * paper.width + 14 * SCALE);
  const { slips } = await read(await take(paper));
  expect(slips).toMatchObject([{ said: { kind: 'doubtful', why: 'HIDDEN' }, map: null }]);
});

it('a photograph of nothing has no slips', async () => {
  const grey = { tones: new Uint8Array(640 * 480).fill(200), width: 640, height: 480 };
  expect(await read(grey)).toEqual({ slips: [], isOneMissed: false });
});
