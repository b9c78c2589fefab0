// Room on a phone: twice as large text, three languages, a name of a paragraph's length.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pages } from '../../../client/citizen/pages.tsx';
import type { PointColumns } from '../../../client/map/columns.ts';
import type { Assets } from '../../../client/parts/page/context.ts';
import { launchBrowser } from '../../support/browser.ts';
import { readBuilt } from './built.ts';
import { everyPage } from './every-page.ts';
import * as fixtures from './fixtures.ts';
import * as reports from './results-fixtures.ts';

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
    const { location } = reports.placeResults(fixtures.summary);
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

test.each([320, 390])(
  'what the search takes as an example ends in dots where it is cut, at %i px',
  async (width) => {
    for (const language of ['bg', 'en'] as const) {
      const page = await show(everyPage({ ...fixtures.contextIn(language), assets })['results'], width);
      expect(await page.locator('#search').evaluate((field) => getComputedStyle(field).textOverflow)).toBe(
        'ellipsis',
      );
      await page.close();
    }
  },
);

test('what is told of an improvement keeps apart on a phone, and the steps of a promise are no list of their own', async () => {
  const page = await show(everyPage(context())['improvements']);
  const rooms = await page.locator('.improvement > div > * + *').evaluateAll((all) =>
    all.map((told) => {
      const above = told.previousElementSibling;
      return above ? told.getBoundingClientRect().top - above.getBoundingClientRect().bottom : 0;
    }),
  );
  expect(rooms.length).toBeGreaterThan(8);
  expect(Math.min(...rooms)).toBeGreaterThan(6);
  const steps = page.locator('.improvement li');
  expect(await steps.count()).toBeGreaterThan(1);
  expect(await steps.evaluateAll((all) => all.map((step) => getComputedStyle(step).borderTopWidth))).toEqual(
    Array.from({ length: await steps.count() }, () => '0px'),
  );
  await page.close();
});

test('on a wide screen the services of a village without a map are as wide as those of the city, and words beside a photo are no column of syllables', async () => {
  const widthOf = async (page: Page, selector: string) =>
    (await page.locator(selector).first().boundingBox())?.width ?? 0;
  const render = (filter: { settlement?: string }, places?: PointColumns) =>
    show(pages.results.render({ context: context(), data: reports.results, filter, places }), 1280);
  const nowhere: PointColumns = {
    ids: [],
    names: [],
    latitudes: [],
    longitudes: [],
    counts: [],
    averages: [],
    lowers: [],
    uppers: [],
  };
  const list = '.columns > section';
  const [city, village, without, mapped] = await Promise.all([
    render({}),
    render({ settlement: 's0' }),
    render({ settlement: 's0' }, nowhere),
    render({ settlement: 's0' }, reports.placePoints),
  ]);
  const wide = await widthOf(city, list);
  expect(wide).toBeGreaterThan(500);
  expect([await widthOf(village, list), await widthOf(without, list)]).toEqual([wide, wide]);
  expect(await widthOf(mapped, list)).toBeLessThan(wide);
  expect(await widthOf(city, '.pictured > div')).toBeGreaterThan(wide / 2);
  await Promise.all([city, village, without, mapped].map((page) => page.close()));
});
