// Question, scale and button on one screen: of the longest names in Stara Zagora and of a longer one, in both languages, on phones upright and
// lying, and of a desk on tablets.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { Prisma } from '../../../prisma/generated/client.ts';
import { launchBrowser } from '../../support/browser.ts';
import { addPlace, createCity, type CityPlace } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const NAME = 'Детска площадка на ул. „Свети Климент Охридски“ 5';
const ADDRESS = 'кв. Три чучура – юг, ул. „Свети Климент Охридски“ 5';
/** Of a heading that is smaller because it is longer than any there (isLongName). */
const LONG_NAME =
  'Основно училище „Свети Свети Кирил и Методий“ с детска градина, ясла и занималня, вход от двора';
const IN_ENGLISH = {
  name: 'Playground between blocks 10 and 11, Tri Chuchura – South',
  longName:
    'SS. Cyril and Methodius Primary School with its kindergarten, nursery and study room, yard entrance',
  address: '72 Sveti Kliment Ohridski St., Tri Chuchura – South',
  question: 'How would you rate the upkeep of this place?',
};
const DESK = 'Център за административно обслужване на гражданите';
const QUESTION = 'Как оценявате тази детска площадка?';

let server: TestServer;
let browser: Browser;
let place: CityPlace;
let long: CityPlace;
let tablet: CityPlace;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  const owner = server.database.owner.pool;
  const city = await createCity(owner, { isDemo: true });
  const text = (bg: string, en: string): string => JSON.stringify({ bg, en });
  place = await addPlace(owner, city, NAME);
  long = await addPlace(owner, city, LONG_NAME);
  const desk = await addPlace(owner, city, DESK);
  tablet = await addPlace(owner, city, 'Таблет на гишето');
  for (const [{ id }, bg, en] of [
    [place, NAME, IN_ENGLISH.name],
    [long, LONG_NAME, IN_ENGLISH.longName],
  ] as const)
    await owner.query(
      Prisma.sql`UPDATE locations SET name = ${text(bg, en)}::jsonb, address = ${text(ADDRESS, IN_ENGLISH.address)}::jsonb
        WHERE id = ${id}`,
    );
  await owner.query(
    Prisma.sql`UPDATE locations SET kind = 'tablet', desk_id = ${desk.id} WHERE id = ${tablet.id}`,
  );
  await owner.query(
    Prisma.sql`UPDATE categories SET rating_question = ${text(QUESTION, IN_ENGLISH.question)}::jsonb WHERE municipality_id = ${city.id}`,
  );
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

interface Screen {
  readonly width: number;
  readonly height: number;
}

async function open(path: string, viewport: Screen, start = false) {
  const context = await browser.newContext({ viewport, locale: 'bg', serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(server.url + path);
  if (start) await page.getByRole('button', { name: 'Започнете' }).click();
  await page.getByRole('radiogroup').waitFor();
  return page;
}

/** What of the step ends below or beside the screen, and whether the page is wider than it. */
async function missed(path: string, screen: Screen, start = false): Promise<string[]> {
  const page = await open(path, screen, start);
  const out: string[] = [];
  for (const part of ['.question', '.scale', '.ball', 'form button']) {
    const box = await page.locator(`section ${part}`).boundingBox();
    if (box === null || box.y + box.height > screen.height || box.x < 0 || box.x + box.width > screen.width)
      out.push(`${part} ${JSON.stringify(box)}`);
  }
  if ((await page.evaluate(() => document.documentElement.scrollWidth)) > screen.width) out.push('wider');
  await page.context().close();
  return out;
}

const screens = (...sizes: readonly string[]): [string, Screen][] =>
  sizes.map((size) => {
    const [width = 0, height = 0] = size.split(' x ').map(Number);
    return [size, { width, height }];
  });

describe('a phone', () => {
  it.each(
    screens(
      '320 x 568',
      '360 x 640',
      '390 x 844',
      '568 x 320',
      '640 x 360',
      '667 x 375',
      '844 x 390',
      '1280 x 800',
    ),
  )('of %s shows question, scale and button, of a longer name and in English too', async (_, screen) => {
    const missing: Record<string, string[]> = {};
    for (const [of, { code }] of [
      ['the longest', place],
      ['a longer', long],
    ] as const)
      for (const language of ['bg', 'en'])
        missing[`${of} in ${language}`] = await missed(`/s/${code}?language=${language}`, screen);
    expect(Object.fromEntries(Object.entries(missing).filter(([, parts]) => parts.length > 0))).toEqual({});
  });

  it('keeps ten targets of at least 24 px where it is 320 wide', async () => {
    const page = await open(`/s/${place.code}`, { width: 320, height: 568 });
    for (const radio of await page.getByRole('radio').all())
      expect((await radio.boundingBox())?.width).toBeGreaterThanOrEqual(24);
    await page.context().close();
  });

  it('is no wider for letters of twice the size, with the ball at either end', async () => {
    const page = await open(`/s/${place.code}`, { width: 390, height: 844 });
    await page.evaluate(() => (document.documentElement.style.fontSize = '225%'));
    for (const score of [1, 10]) {
      await page.locator(`#score-${score}`).check();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
    await page.context().close();
  });
});

describe('a tablet', () => {
  it.each(screens('1024 x 768', '1180 x 820', '1280 x 720', '1280 x 800', '1280 x 820', '800 x 1280'))(
    'of %s shows question, scale and button',
    async (_, screen) => {
      const token = server.tablet(tablet.code).replace('Bearer ', '');
      expect(await missed(`/tablet/${tablet.code}#${token}`, screen, true)).toEqual([]);
    },
  );
});
