// Room on a phone: twice as large text, three languages, a name of a paragraph's length.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pages } from '../../../client/citizen/pages.tsx';
import type { Assets } from '../../../client/parts/page/context.ts';
import { launchBrowser } from '../../support/browser.ts';
import { readBuilt } from './built.ts';
import { everyPage } from './every-page.ts';
import * as fixtures from './fixtures.ts';
import { placeResults } from './results-fixtures.ts';

let browser: Browser;
let assets: Assets;
beforeAll(async () => {
  [browser, assets] = await Promise.all([launchBrowser(), readBuilt()]);
});
afterAll(() => browser.close());

const context = () => ({ ...fixtures.context, languages: ['bg', 'en', 'tr'], assets });

async function show(html = '', width = 390): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 844 } });
  await page.setContent(html);
  return page;
}

/** Each page whose heading is the name of a place. */
const pageOf = {
  vote: (name: string) => {
    const { sign } = fixtures.vote;
    const data = { sign: { ...sign, location: { ...sign.location, name } } };
    return pages.vote.render({ context: context(), data, ballotId: fixtures.ballotId });
  },
  results: (name: string) => {
    const { location } = placeResults(fixtures.summary);
    const data = { location: location && { ...location, name } };
    return pages.placeResults.render({ context: context(), data, period: undefined });
  },
};

describe('with text twice as large', () => {
  test.each(['vote', 'vote-missing', 'follow-up', 'thanks', 'thanks-first', 'code'])(
    'nothing of %s is beside the screen',
    async (state) => {
      const page = await show(everyPage(context())[state]);
      await page.addStyleTag({ content: 'html{font-size:225%}' });
      // The end of the scale, where the ball is nearest to the edge.
      const last = page.locator('#score-10');
      if ((await last.count()) > 0) await last.check();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
      await page.close();
    },
  );
});

test('the buttons of two other languages stand beside each other on a phone', async () => {
  const page = await show(everyPage(context())['vote']);
  const boxes = await page.locator('.masthead nav a').evaluateAll((all) =>
    all.map((link) => {
      const { top, left } = link.getBoundingClientRect();
      return { top, left };
    }),
  );
  const [first, second] = boxes;
  expect(second?.top).toBe(first?.top);
  expect(second?.left).toBeGreaterThan(first?.left ?? Infinity);
  await page.close();
});

describe.each(['vote', 'results'] as const)('on the page of a place where the %s is', (kind) => {
  test('a name of a paragraph’s length is smaller than a short one, and parted where its language does', async () => {
    const lookOf = async (name: string) => {
      const page = await show(pageOf[kind](name));
      const look = await page.locator('h1').evaluate((title) => {
        const { fontSize, hyphens } = getComputedStyle(title);
        return { size: parseFloat(fontSize), hyphens };
      });
      await page.close();
      return look;
    };
    const short = await lookOf('ДГ № 33 „Люляк“');
    const long = await lookOf('Водоснабдителноканализационноинсталационна служба за граждани и потребители');
    expect(short.hyphens).toBe('manual');
    expect(long.hyphens).toBe('auto');
    expect(long.size).toBeLessThan(short.size * 0.8);
  });
});

test.each([320, 390])(
  'what is tapped of lines and parts of the day keeps away from both questions at %i px',
  async (width) => {
    const { sign } = fixtures.thanks(fixtures.nothingYet);
    if (sign.__typename !== 'Sign') throw new TypeError('There is a sign.');
    const asking = {
      ...sign,
      location: { ...sign.location, category: { isUrgent: false, asksDayPart: true } },
    };
    const html = pages.thanks.render({
      context: context(),
      data: { sign: asking },
      ballotId: fixtures.ballotId,
    });
    const page = await show(html, width);
    const rooms = await page.locator('fieldset').evaluateAll((all) =>
      all.map((questions) => {
        const option = questions.querySelector('.option');
        const above = option?.previousElementSibling;
        return option && above
          ? option.getBoundingClientRect().top - above.getBoundingClientRect().bottom
          : 0;
      }),
    );
    expect(rooms.map((room) => room >= 12)).toEqual([true, true]);
    await page.close();
  },
);
