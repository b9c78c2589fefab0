// Every step inside the vote page can be used by everybody: narrow, dark, enlarged, with forced colours, on old phones.
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Assets } from '../../../client/parts/page/context.ts';
import { expectAccessible, launchBrowser, screenshot } from '../../support/browser.ts';
import { readBuilt } from './built.ts';
import * as fixtures from './fixtures.ts';
import { openFlakyServer, type FlakyServer } from './flaky-server.ts';

let browser: Browser;
let server: FlakyServer;
let assets: Assets;
beforeAll(async () => {
  [browser, assets] = await Promise.all([launchBrowser(), readBuilt()]);
  server = await openFlakyServer(assets);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function visit(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  await page.goto(`${server.origin}/s/${fixtures.code}?language=${options.locale}`);
  return page;
}

/** Walks through every state of the trip, and looks at each. */
async function walk(page: Page, look: (state: string) => Promise<void>): Promise<void> {
  const button = page.locator('section:not([hidden]) form > button');
  await look('vote');
  await button.click();
  await look('untouched');
  await page.locator('#score-3').click();
  await look('chosen');
  await button.click();
  await page.getByRole('checkbox').first().waitFor();
  await look('question');
  await page.locator('.option:visible').first().click();
  await page.locator('summary:visible').click();
  await page.locator('textarea:visible').fill('…');
  await look('question-filled');
  await button.click();
  await page.locator('.yours:not(:empty)').waitFor();
  await look('thanks');
  await page.goBack();
  await page.locator('#score-8').click();
  await button.click();
  await page.getByRole('checkbox').first().waitFor();
  await look('already');
}

/** The targets of fingers and pointers that are smaller than WCAG 2.2 SC 2.5.8 asks for. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a, button, summary, textarea, input, select')]
      .filter(
        (it) => it.checkVisibility({ visibilityProperty: true }) && it.getBoundingClientRect().right > 0,
      )
      .map((it) => (it.matches('label input') ? (it.closest('label') ?? it) : it))
      .filter((it) => {
        const { width, height } = it.getBoundingClientRect();
        return width < 24 || height < 24;
      })
      .map(({ outerHTML }) => outerHTML),
  );
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

const SIZES = [
  [320, 568],
  [360, 640],
  [390, 844],
  [568, 320],
  [667, 375],
  [844, 390],
  [768, 1024],
  [1280, 800],
] as const;

const ways: [string, BrowserContextOptions][] = [
  ...SIZES.flatMap(([width, height]): [string, BrowserContextOptions][] => [
    [`${width}x${height}`, { viewport: { width, height }, locale: 'bg' }],
    [`${width}x${height}-dark`, { viewport: { width, height }, locale: 'en', colorScheme: 'dark' }],
  ]),
  // 1,280 px enlarged four times (WCAG 2.2 SC 1.4.10).
  ['enlarged', { viewport: { width: 320, height: 256 }, locale: 'bg' }],
  ['forced', { viewport: { width: 320, height: 568 }, locale: 'bg', forcedColors: 'active' }],
];

test.each(ways)('every step is accessible, has room and targets large enough: %s', async (way, options) => {
  const page = await visit(options);
  await walk(page, async (state) => {
    await expectAccessible(page);
    expect([state, await overflow(page)]).toEqual([state, 0]);
    expect([state, await smallTargets(page)]).toEqual([state, []]);
    await screenshot(page, `${state}-${way}`);
  });
  await page.context().close();
});

describe('the scale', () => {
  const sizeOf = async (target: Locator) =>
    (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

  test('at 320 px has ten targets of 26 by 60, and shows down to the button', async () => {
    const page = await visit({ viewport: { width: 320, height: 568 }, locale: 'bg' });
    for (const radio of await page.getByRole('radio').all()) {
      const { width, height } = await sizeOf(radio);
      expect(width).toBeGreaterThanOrEqual(26.2);
      expect(height).toBeGreaterThanOrEqual(60);
    }
    const { y, height } = await sizeOf(page.getByRole('button'));
    expect(y + height).toBeLessThanOrEqual(568);
    await page.context().close();
  });

  test('says the choice by place, number and weight, not by colour alone', async () => {
    const page = await visit({ viewport: { width: 320, height: 568 }, locale: 'bg', forcedColors: 'active' });
    await page.locator('#score-8').click();
    const seen = () =>
      page.evaluate(() => {
        const style = (selector: string) =>
          getComputedStyle(document.querySelector(selector) ?? document.body);
        return {
          number: style('.number').visibility,
          size: Number.parseFloat(style('.number').fontSize),
          weight: style('#score-8 + label').fontWeight,
          others: style('#score-7 + label').fontWeight,
        };
      });
    await expect.poll(seen).toMatchObject({ number: 'visible', weight: '800', others: '400' });
    expect((await seen()).size).toBeGreaterThanOrEqual(48);
    const [ball, label] = await Promise.all([
      sizeOf(page.locator('.ball')),
      sizeOf(page.locator('#score-8 + label')),
    ]);
    await expect
      .poll(async () => {
        const { x, width } = await sizeOf(page.locator('.ball'));
        return Math.abs(x + width / 2 - (label.x + label.width / 2));
      })
      .toBeLessThan(1.5);
    expect(ball.width).toBeGreaterThanOrEqual(48);
    await page.context().close();
  });
});

test('no part of the trip needs what phones of 2020 lack', () => {
  expect(assets.style).not.toMatch(/:has\(|\((width|height)\s*[<>]|inset:\s*\d/);
  expect(assets.style).toMatch(/min-height:100vh;/);
  expect(assets.script).not.toMatch(/\?\?=|\|\|=|\.at\(|replaceAll|structuredClone/);
});

test('whose page it is stands on top: name, arms as an image, and the domain', async () => {
  const page = await visit({ viewport: { width: 320, height: 568 }, locale: 'bg' });
  const head = page.locator('.masthead');
  await expect.poll(() => head.locator('strong').textContent()).toBe('Община Стара Загора');
  await expect.poll(() => head.locator('span').textContent()).toBe('kazva.starazagora.bg');
  await expect
    .poll(() => head.locator('img').evaluate((arms: HTMLImageElement) => [arms.naturalWidth > 0, arms.alt]))
    .toEqual([true, '']);
  await expect.poll(() => page.locator('.about').first().textContent()).toBe('Детски градини · Стара Загора');
  await expect.poll(() => page.locator('.about svg').first().getAttribute('aria-hidden')).toBe('true');
  await page.context().close();
});
