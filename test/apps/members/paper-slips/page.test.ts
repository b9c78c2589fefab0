// Paper slips on the members' page: photographs are read on the device, doubts decided, slips sent once, and nothing is kept.
import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { Prisma } from '../../../../prisma/generated/client.ts';
import { seeded } from '../../../../bench/standing/chance.ts';
import { photograph } from '../../../../drill/slips/camera.ts';
import { laySheet, printSheets, type Paper } from '../../../../drill/slips/paper.ts';
import { choosePen, mark, type Kind } from '../../../../drill/slips/pens.ts';
import { OF_SHEETS, SHOTS } from '../../../../drill/slips/shots.ts';
import {
  drawPaperCode,
  groupedPaperCode,
  paperUrl,
  type PaperCode,
} from '../../../../server/foundation/paper-code.ts';
import { docsPicture } from '../../../support/docs-picture.ts';
import { addPile } from '../../../support/piles.ts';
import { story } from '../../../support/story.ts';
import { enter, look, open, type Entered, type Opened, type Visit } from '../opened.ts';

let opened: Opened;
let editor: Entered;
let visited: Visit;
let codes: readonly PaperCode[];
/** What the browser asked for, with what it sent. */
const asked: { readonly url: string; readonly sent: number }[] = [];
/** Of a sheet with a file beside it that is no picture, of two slips again, and of what is sent last. */
let photographs: Record<'sheet' | 'again' | 'last', readonly Photograph[]>;
beforeAll(async () => {
  codes = Array.from({ length: 10 }, () => drawPaperCode(randomBytes));
  const urls = codes.map((code) => paperUrl(code, 'kazva.example.bg', ''));
  for await (const sheet of printSheets(urls)) printed.push(...sheet);
  // Drawn before there is a server: it lives in this process, which hears nothing for seconds while it draws.
  photographs = await takePhotographs();
  opened = await open();
  editor = await enter(opened, 'editor');
  await addPile(opened.server.database.owner.pool, opened.city, codes.slice(0, 9));
  visited = await editor.visit(`/${opened.city.slug}/paper-slips`);
  visited.page.on('request', (request) => {
    asked.push({ url: request.url(), sent: request.postDataBuffer()?.length ?? 0 });
  });
});
afterAll(async () => {
  await visited.closing();
  await opened.close();
});

const KINDS: readonly Kind[] = ['filled', 'filled', 'filled', 'cross', 'filled', 'two', 'none', 'filled'];

/** The slips as they were printed. */
const printed: Paper[] = [];

function marked(at: number, kind: Kind): Paper {
  const [slip, chance] = [printed[at], seeded(at)];
  if (slip === undefined) throw new Error('There is no such slip.');
  const paper = { ...slip, light: slip.light.slice() };
  mark(paper, kind, at + 1, choosePen(chance), chance);
  return paper;
}

/** A photograph as a file. */
interface Photograph {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

async function fileOf(name: string, paper: Paper, shot = SHOTS[0], side = 1_500): Promise<Photograph> {
  if (shot === undefined) throw new Error('There is no such way to photograph.');
  const { tones, width, height } = await photograph(paper, shot, side, seeded(5));
  const buffer = await sharp(tones, { raw: { width, height, channels: 1 } })
    .jpeg()
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

async function takePhotographs(): Promise<typeof photographs> {
  const sheet = laySheet(KINDS.map((kind, at) => marked(at, kind)));
  const blank = { ...sheet, light: new Float32Array(sheet.light.length).fill(1) };
  const words = Buffer.from('Няма снимка тук, само няколко думи.');
  return {
    sheet: [
      await fileOf('лист.jpg', sheet, OF_SHEETS[1], 2_600),
      { name: 'бележка.jpg', mimeType: 'image/jpeg', buffer: words },
      await fileOf('празна.jpg', blank, OF_SHEETS[0], 800),
    ],
    again: [await fileOf('още.jpg', marked(0, 'filled')), await fileOf('чужд.jpg', marked(9, 'filled'))],
    last: [
      await fileOf('пак.jpg', laySheet([0, 1, 2].map((at) => marked(at, 'filled')))),
      await fileOf('нов.jpg', marked(8, 'filled')),
    ],
  };
}

const choose = (page: Page, files: keyof typeof photographs) =>
  page.locator('input[type=file][multiple]').setInputFiles(photographs[files]);
const codeOf = (at: number): string => groupedPaperCode(codes[at] ?? ('' as PaperCode));
const scoreOf = (page: Page, at: number) =>
  page.getByRole('group', { name: `Талон ${codeOf(at)}` }).getByRole('combobox', { name: 'Оценка' });

const step = story();
step('a sheet is read on the device', async () => {
  const { page } = visited;
  await page.getByRole('heading', { level: 1, name: 'Прочитане на талони' }).waitFor();
  await choose(page, 'sheet');
  await page.getByText('лист.jpg: 8 талона').waitFor({ timeout: 60_000 });
  await page.getByText('Това не е снимка във формат JPEG или PNG.').waitFor();
  await page.getByText('Няма разпознат талон.').waitFor({ timeout: 60_000 });
  for (const at of [0, 1, 2, 3, 4, 7]) expect(await scoreOf(page, at).inputValue()).toBe(String(at + 1));
  for (const at of [5, 6]) expect(await scoreOf(page, at).inputValue()).toBe('');
  await look(page, 'members-paper-slips-read');
  await docsPicture('slips-read', page, { width: 900, height: 1_100 }, 700);
});

step('a slip that was photographed twice stands there once', async () => {
  const { page } = visited;
  await choose(page, 'again');
  await page.getByText('чужд.jpg: 1 талон').waitFor({ timeout: 60_000 });
  expect(await page.locator('.slips > li').count()).toBe(9);
});

step('whoever leaves is asked first', async () => {
  const { page } = visited;
  await page.getByRole('link', { name: 'Профил' }).click();
  await page.getByRole('alertdialog').getByRole('button').first().click();
  expect(await page.locator('.slips > li').count()).toBe(9);
});

step('what is in doubt a person decides, and only then it is sent', async () => {
  const { page } = visited;
  const send = page.getByRole('button', { name: 'Изпратете' });
  expect(await send.isDisabled()).toBe(true);
  await scoreOf(page, 5).selectOption('4');
  await scoreOf(page, 6).selectOption('none');
  await page.getByText('8 талона за изпращане').waitFor();
  await send.click();
  await page.getByText('Приети са 7 талона.').waitFor();
  await page.getByText('Няма такъв талон за местата, с които работите.').waitFor();
  await look(page, 'members-paper-slips-sent');
});

step('one that was sent before is told, and counts once', async () => {
  const { page } = visited;
  await page.getByRole('button', { name: 'Прочетете още талони' }).click();
  await choose(page, 'last');
  await page.getByText('нов.jpg: 1 талон').waitFor({ timeout: 60_000 });
  // Of fewer than five the journal would tell when a single one was counted.
  await page.getByText('Изпращат се най-малко пет наведнъж').waitFor();
  const send = page.getByRole('button', { name: 'Изпратете' });
  expect(await send.isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Въведете код, който не се чете' }).click();
  const add = page.getByRole('button', { name: 'Добавете' });
  const code = page.getByRole('textbox', { name: 'Код на талона' });
  const typed = codes[7] ?? '';
  await code.fill(typed.replace(/.$/, typed.endsWith('0') ? '1' : '0'));
  await page.getByRole('button', { name: 'Оценка' }).click();
  await page.getByRole('listbox').getByRole('option', { name: '8', exact: true }).click();
  await add.click();
  await page.getByText('Някоя буква или цифра е сгрешена.').first().waitFor();
  await look(page, 'members-paper-slips-typed');
  await code.fill(codeOf(7).toLowerCase().replaceAll('0', 'о'));
  await add.click();
  expect(await scoreOf(page, 7).inputValue()).toBe('8');
  await send.click();
  await page.getByText('Приет е 1 талон.').waitFor();
  await page.getByText('Този талон вече е използван. Брои се веднъж.').first().waitFor();
});

step('as many votes wait in the box as slips were received', async () => {
  const { rows } = await opened.server.database.owner.pool.query<{ count: string }>(
    Prisma.sql`SELECT count(*) FROM ballots`,
  );
  expect(rows).toEqual([{ count: '8' }]);
});

step('nothing of a photograph leaves the device, and nothing stays on it', async () => {
  const { page } = visited;
  // The largest that was sent are codes and scores, far from a picture.
  expect(asked.length).toBeGreaterThan(2);
  expect(Math.max(...asked.map(({ sent }) => sent))).toBeLessThan(5_000);
  const kept = await page.evaluate(async () => [
    ...Object.keys(sessionStorage),
    ...Object.keys(localStorage),
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...(await caches.keys()),
  ]);
  // Which letters the app has fetched, and its language.
  expect(kept.filter((name) => name !== 'kazva.letters' && name !== 'kazva.language')).toEqual([]);
});

step('the worker alone may run a WebAssembly; the page may not', async () => {
  const { url } = opened.server;
  const worker = asked.find(({ url }) => url.includes('/slip-reader-'));
  const policyOf = async (address: string): Promise<string> =>
    (await fetch(address)).headers.get('content-security-policy') ?? '';
  expect(await policyOf(worker?.url ?? '')).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(await policyOf(`${url}/members`)).not.toContain('wasm-unsafe-eval');
  const { page } = await editor.visit(`/${opened.city.slug}/paper-slips`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const refused = await page.evaluate(() =>
    WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
      () => 'compiled',
      (error: unknown) => String(error),
    ),
  );
  expect(refused).toContain('Content Security Policy');
});
