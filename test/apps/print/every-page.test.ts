// Every state of a print shop's pages: usable by everybody, on every screen, in light and dark, and nothing of it leaks.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, keepMarkup, launchBrowser, screenshot } from '../../support/browser.ts';
import { createCity } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { orderPosters } from '../../signs/posters/ordered.ts';
import { become, get, post, shopOf } from './visited.ts';

const ABOUT = {
  dataProtectionOfficer: contact('ДЛЗД'),
  supervision: contact('КЗЛД'),
  enforcement: contact('МЕУ'),
  controller: contact('Община Проба'),
  accessibility: null,
};

function contact(name: string) {
  const [email, phone] = ['signs@proba.example.bg', '+359 42 000 000'];
  return { name: { bg: name }, address: { bg: 'пл. „Свобода“ 1, 6000 Проба' }, email, phone, website: null };
}

let browser: Browser;
let server: TestServer;
const paths = new Map<string, string>();

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  const owner = server.database.owner.pool;
  const city = await createCity(owner, { isDemo: false, places: 3 });
  await owner.query(`UPDATE municipalities SET about = $1, colour = '#1f4d3a' WHERE municipality_id = $2`, [
    JSON.stringify(ABOUT),
    String(city.id),
  ]);
  const admin = await server.signIn(city);
  const [first = '', ...others] = city.places.map(({ code }) => code);
  const parts = [
    { quantity: 2, codes: [first] },
    { quantity: 1, codes: others },
  ];
  const long = 'Дългадумабезинтервалкоятонесепобиранатесенекран'.repeat(3);
  const make = async (name: string, wanted: object, columns: Readonly<Record<string, string>> = {}) => {
    const shop = await shopOf(server, city, admin, wanted);
    await become(server, shop, columns);
    paths.set(name, shop.path);
    return shop;
  };
  await make('new', { parts });
  // Its files were made: their sizes are known, and what they were first.
  await get(server, `${paths.get('new')}/job.pdf`);
  await make('sheet', { press: 'SHEET', format: 'sticker-90', note: long, deliveryAddress: long });
  await make('sticker', { press: 'STICKER', format: 'sticker-60', design: 'LARGE' });
  await make('tactile', { format: 'strip', design: 'VEHICLE', isTactile: true });
  await make('tent', { format: 'tent', press: 'LOCAL' });
  const posters = await orderPosters(server, city, admin, { note: long, deliveryAddress: long });
  paths.set('posters', posters);
  await get(server, `${posters}/job.pdf`);
  await make('test-waited', { wantsTestSheet: true });
  await make(
    'test-refused',
    { wantsTestSheet: true },
    { test_sheet: 'REFUSED', test_sheet_note: 'Кодът е блед.' },
  );
  await make('test-approved', { wantsTestSheet: true }, { test_sheet: 'APPROVED' });
  const days = { received_on: '2026-11-24', printed_on: '2026-11-25', shipped_on: '2026-11-26' };
  await make('shipped', {}, { state: 'SHIPPED', ...days, shop_note: `Пратка ${long}` });
  const came = await make(
    'delivered',
    { wantsTestSheet: true },
    { state: 'DELIVERED', delivered_on: '2026-11-27' },
  );
  await owner.query('UPDATE print_order_signs SET damaged = 1 WHERE order_id = $1', [came.id]);
  await make('cancelled', {}, { state: 'CANCELLED' });
  // What a shop told a moment ago can be taken back; what was taken back is seen beside what it asked.
  const told = await make('undoable', { contact: 'Иван Петров, 0888 000 000', proofBy: 'Мария Илиева' });
  await post(server, told.path, {
    state: 'SHIPPED',
    note: '',
    waybill: 'BG 123 456',
    waybillUrl: 'https://sledi.example.bg',
  });
  const undone = await make('undone', {});
  await post(server, undone.path, { hold: 'QUESTION', text: `Дибонд 2 мм става ли? ${long}` });
  await post(server, undone.path, { state: 'PRINTED', note: '' });
  await post(server, undone.path, { undo: 'PRINTED' });
  const { path } = await make('differs', {});
  await owner.query(`UPDATE print_orders SET manifest_sha256 = repeat('0', 64) WHERE shop_note IS NULL AND id =
    (SELECT max(id) FROM print_orders)`);
  await get(server, `${path}/job.pdf`);
  paths.set('told', `${paths.get('new')}?told=RECEIVED`);
  paths.set('no-file', `${path}/signs-a5-999.pdf`);
  paths.set('gone', `/print/pass_${'A'.repeat(43)}`);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const STATES = [
  'new',
  'sheet',
  'sticker',
  'tactile',
  'tent',
  'posters',
  'test-waited',
  'test-refused',
  'test-approved',
  'shipped',
  'cancelled',
  'undoable',
  'undone',
  'delivered',
  'differs',
  'told',
  'no-file',
  'gone',
];

const WAYS = [
  ['narrow', 320, 'light', 'bg'],
  ['phone', 390, 'light', 'bg'],
  ['phone-dark', 390, 'dark', 'bg'],
  ['desk', 1280, 'light', 'bg'],
  ['desk-dark', 1280, 'dark', 'en'],
] as const;

describe.each(STATES)('%s', (state) => {
  it.each(WAYS)('%s', async (way, width, colorScheme, language) => {
    const page = await browser.newPage({ viewport: { width, height: 844 }, colorScheme });
    const path = paths.get(state) ?? '';
    await page.goto(`${server.url}${path}${path.includes('?') ? '&' : '?'}language=${language}`);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await screenshot(page, `print-${state}-${way}`, true);
    await page.close();
  });

  it('runs no script, loads nothing of others, and tells nobody its address', async () => {
    const { text, headers } = await get(server, paths.get(state) ?? '');
    await keepMarkup(`print-${state}`, () => text);
    expect(text).not.toMatch(/<script|<[^>]+ (style|on\w+)="/);
    expect(text).toContain('<meta name="robots" content="noindex"/>');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; img-src 'self' data:; form-action 'self'/,
    );
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('set-cookie')).toBe(null);
  });
});

it('on paper nothing stands that can only be pressed', async () => {
  const page = await browser.newPage({ viewport: { width: 794, height: 1123 } });
  await page.goto(server.url + (paths.get('new') ?? ''));
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button').count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Изтеглете всичко' }).count()).toBe(0);
  await expect.poll(() => page.getByText('148 × 210 мм след рязане').count()).toBe(1);
  await screenshot(page, 'print-paper', true);
  await page.close();
});
