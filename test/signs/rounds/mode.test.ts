// A fitter's phone in a real browser: a scanned sign opens its place on the round, without signal too; what is recorded outlives
// the page and arrives once; no vote leaves the phone until the mode is ended. A citizen's phone is as it always was.
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import {
  storageOf,
  open,
  openStreet,
  vote,
  choose,
  press,
  workerIsReady,
  type Street,
} from '../../apps/offline/phone.ts';
import { holdStorage } from '../../apps/offline/slow-storage.ts';
import { expectAccessible, screenshot } from '../../support/browser.ts';
import type { City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { CHANGE, plan, PLANNED, REVOKE, type PlannedRound } from './planned.ts';

let street: Street;
let city: City;
let editor: SignedIn;
beforeAll(async () => {
  street = await openStreet();
  city = await street.createCity({ places: 3 });
  for (const [at, name] of [
    'Детска градина „Люляк“',
    'Ясла 4',
    'Читалище „Даскал Петър Иванов – 1872“',
  ].entries())
    await street.server.database.owner.pool.query(
      Prisma.sql`UPDATE locations SET name = ${JSON.stringify({ bg: name })}::jsonb, latitude = 42.42, longitude = 25.63 WHERE id = ${city.places[at]?.id}`,
    );
  editor = await street.server.signIn(city, { role: 'editor' });
});
afterEach(() => void street.network.mishaps.splice(0));
afterAll(() => street.close());

const today = () => new Date(Date.now() + 3 * 3_600_000).toISOString().slice(0, 10);
const planRound = (input: object = {}) =>
  plan(street.server, city, editor, { name: 'Иван', roundOn: today(), ...input });
const addressOf = ({ token }: PlannedRound) => `${street.network.origin}/mount/${token}`;
const codes = () => city.places.map(({ code }) => code);
const signAddress = (code: string | undefined) => `${street.network.origin}/S/${code}`;
const modeIsOn = (page: Page) => page.getByText('Режимът на обиколка е включен').waitFor();

/** A phone on which the round was opened, in its mode; and the tab. */
async function opened(round: PlannedRound, options = {}): Promise<[BrowserContext, Page]> {
  const phone = await street.phone(options);
  const page = await phone.newPage();
  await page.goto(addressOf(round));
  await modeIsOn(page);
  return [phone, page];
}

/** Scans a sign with the phone's own camera, which opens its address in a new tab. */
async function scan(phone: BrowserContext, code: string | undefined): Promise<Page> {
  const page = await phone.newPage();
  await page.goto(signAddress(code));
  return page;
}

/** Takes the signal away, or gives it back. The browser tells its pages at once, and the worker perhaps later: for it the line is cut. */
async function setSignal(phone: BrowserContext, isThere: boolean): Promise<void> {
  const cut = Array.from({ length: isThere ? 0 : 100 }, () => 'cut' as const);
  street.network.mishaps.splice(0, Infinity, ...cut);
  await phone.setOffline(!isThere);
}

const panel = (page: Page) => page.locator('.panel');
const tell = (page: Page, button: string) => panel(page).getByRole('button', { name: button }).click();
const said = (page: Page) => panel(page).locator('.said');
const queue = (page: Page) => page.locator('.queue');
const planned = async ({ id }: PlannedRound) => {
  const { data } = await street.server.ask(PLANNED, { slug: city.slug, id }, editor);
  return data.plannedRound;
};
const mountingsOf = async (round: PlannedRound): Promise<readonly [string, string][]> =>
  (await planned(round)).signs.flatMap(
    ({ code, mountings }: { code: string; mountings: { outcome: string }[] }) =>
      mountings.map(({ outcome }) => [code, outcome]),
  );

describe('a round', () => {
  it('is a list without a script, with each place and its way', async () => {
    const round = await planRound({ note: 'Ключът е при портиера.' });
    const phone = await street.phone({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    const page = await phone.newPage();
    const answer = await page.goto(addressOf(round));
    expect(answer?.headers()).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    });
    await page.getByRole('heading', { level: 1, name: 'Обиколка: Иван' }).waitFor();
    await expect.poll(() => page.getByText('Ключът е при портиера.').count()).toBe(1);
    await expect.poll(() => page.locator('#list li').count()).toBe(3);
    await expect.poll(() => page.getByText('Остават 3 от 3').count()).toBe(1);
    expect(await page.locator('#list a.map').first().getAttribute('href')).toContain('mlat=42.42');
    expect(await page.locator('button:visible').count()).toBe(0);
    await phone.close();
  });

  it('is the same page for every link that is not good', async () => {
    const round = await planRound();
    await street.server.ask(REVOKE, { input: { municipality: city.slug, round: round.id } }, editor);
    const pages = [];
    for (const token of [round.token, `pass_${'A'.repeat(43)}`, 'x']) {
      const answer = await fetch(`${street.server.url}/mount/${token}`, {
        headers: { 'accept-language': 'bg' },
      });
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      pages.push({ status: answer.status, html: await answer.text() });
    }
    expect(pages[0]).toMatchObject({ status: 404 });
    expect(pages[0]?.html).toContain('Тази връзка не важи');
    expect(new Set(pages.map(({ html }) => html)).size).toBe(1);
  });

  it.each([
    ['phone', { viewport: { width: 390, height: 844 } }],
    ['narrow', { viewport: { width: 320, height: 640 } }],
    ['dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
    ['desk', { viewport: { width: 1280, height: 900 } }],
  ] as const)('is fit for everybody: %s', async (name, options) => {
    const round = await planRound({ note: 'Ключът е при портиера.' });
    const [phone, page] = await opened(round, options);
    for (const state of ['list', 'sign', 'told', 'other'] as const) {
      if (state === 'sign') await page.goto(`${addressOf(round)}#${codes()[0]}`);
      if (state === 'told') await tell(page, 'Поставена тук');
      if (state === 'told') await said(page).getByText('Записано: Поставена.').waitFor();
      if (state === 'other') await page.goto(`${addressOf(round)}#123456789`);
      if (state === 'other') await said(page).getByText('няма табела с код').waitFor();
      await expectAccessible(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await screenshot(page, `mount-${name}-${state}`, true);
    }
    await phone.close();
  });
});

describe('a phone in a round', () => {
  it('records three scanned signs without signal; the tab is killed; back on the network each arrives once', async () => {
    const round = await planRound();
    const [phone, first] = await opened(round);
    await first.close();
    await setSignal(phone, false);
    const [one, two, three] = codes();
    const outcomes = [
      [one, 'Поставена тук', 'MOUNTED'],
      [two, 'Повредена', 'DAMAGED'],
      [three, 'Не може', 'NOT_POSSIBLE'],
    ] as const;
    for (const [code, button] of outcomes) {
      const page = await scan(phone, code);
      expect(new URL(page.url()).pathname).toBe(`/mount/${round.token}`);
      await panel(page).getByRole('heading').waitFor();
      expect(await page.locator('[name=score]').count()).toBe(0);
      await tell(page, button);
      await said(page).getByText('Записано').waitFor();
      await page.close();
    }
    expect(await mountingsOf(round)).toEqual([]);
    const again = await phone.newPage();
    await again.goto(addressOf(round));
    await queue(again).getByText('Чакат да се изпратят: 3').waitFor();
    await expect.poll(() => again.getByText('Всичко е отбелязано: 3 от 3').count()).toBe(1);
    await again.close();
    await setSignal(phone, true);
    const back = await phone.newPage();
    await back.goto(addressOf(round));
    await expect.poll(() => mountingsOf(round)).toHaveLength(3);
    await back.reload();
    await back.getByText('Всичко е отбелязано: 3 от 3').waitFor();
    const expected = outcomes.map(([code, , outcome]) => [code, outcome]);
    expect((await mountingsOf(round)).toSorted()).toEqual(expected.toSorted());
    await expect.poll(() => back.evaluate(countTold)).toBe(0);
    await phone.close();
  });

  it('stays in its mode while its storage takes its time', async () => {
    const round = await planRound();
    const [phone, page] = await opened(round);
    const letGo = await holdStorage(page, 'kazva-rounds');
    const scanning = scan(phone, codes()[0]);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    await letGo();
    const scanned = await scanning;
    expect(new URL(scanned.url()).pathname).toBe(`/mount/${round.token}`);
    await panel(scanned).getByRole('heading').waitFor();
    await phone.close();
  });

  it('casts no vote: neither by a sign, nor by a code typed at the start page, nor from a tab that was open before', async () => {
    const [own, other] = [await street.createCity(), codes()[0]];
    const round = await planRound();
    const phone = await street.phone();
    const before = await open(phone, street.network.origin, { code: own.places[0]?.code ?? '' });
    const page = await phone.newPage();
    await page.goto(addressOf(round));
    await modeIsOn(page);
    for (const code of [other, own.places[0]?.code]) {
      const scanned = await scan(phone, code);
      expect(new URL(scanned.url()).pathname).toBe(`/mount/${round.token}`);
      expect(await scanned.locator('[name=score]').count()).toBe(0);
      await scanned.close();
    }
    const start = await phone.newPage();
    await start.goto(street.network.origin);
    await start.locator('input[name=code]').fill(other ?? '');
    await start.locator('main button').first().click();
    await start.waitForURL(/\/mount\//);
    await choose(before, 9);
    await press(before);
    await before.waitForTimeout(500);
    for (const { id } of [own, city])
      expect(await street.box({ id } as City)).toMatchObject({ score: 0, ids: 0 });
    // Ended, it is a phone like any other.
    await page.bringToFront();
    await page.getByRole('button', { name: 'Приключете режима' }).click();
    await page.getByText('Режимът на обиколка е изключен').waitFor();
    const voting = await scan(phone, other);
    await vote(voting, 8);
    await expect.poll(() => street.box(city)).toMatchObject({ score: 1 });
    await phone.close();
  });

  it('ends its mode, and opens the vote page, while its browser waits for the script of a worker', async () => {
    const [phone, page] = await opened(await planRound());
    street.network.workerMishaps.push('silence');
    await page.evaluate(() => void navigator.serviceWorker.register('/worker.js'));
    await expect.poll(() => street.network.workerMishaps.length).toBe(0);
    await page.getByRole('button', { name: 'Приключете режима' }).click();
    await page.getByText('Режимът на обиколка е изключен').waitFor();
    const scanned = await scan(phone, codes()[0]);
    await expect.poll(() => scanned.locator('[name=score]').count()).toBe(10);
    await phone.close();
  });

  it('stays ended, though its list is asked for meanwhile', async () => {
    const round = await planRound();
    const [phone, page] = await opened(round);
    await page.evaluate(endWhileAsked);
    await page.getByText('Режимът на обиколка е изключен').waitFor();
    await page.waitForTimeout(500);
    await page.reload();
    await page.getByText('Режимът на обиколка е изключен').waitFor();
    await phone.close();
  });

  it('gives the vote page back on the day after the last one', async () => {
    const round = await planRound();
    const [phone, page] = await opened(round);
    // What the worker compares with the phone's day.
    await page.evaluate(lastDayWas, '2020-01-01');
    const scanned = await scan(phone, codes()[1]);
    expect(new URL(scanned.url()).pathname).toBe(`/S/${codes()[1]}`);
    await expect.poll(() => scanned.locator('[name=score]').count()).toBe(10);
    await expect
      .poll(() => scanned.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
      .toBe(0);
    await phone.close();
  });

  it('had voted before: its worker comes back when the mode ends', async () => {
    const own = await street.createCity();
    const phone = await street.phone();
    const voted = await open(phone, street.network.origin, { code: own.places[0]?.code ?? '' });
    await vote(voted, 7);
    await workerIsReady(voted);
    const page = await phone.newPage();
    await page.goto(addressOf(await planRound()));
    await modeIsOn(page);
    const during = await scan(phone, own.places[0]?.code);
    expect(new URL(during.url()).pathname).toMatch(/^\/mount\//);
    await page.getByRole('button', { name: 'Приключете режима' }).click();
    await page.getByText('Режимът на обиколка е изключен').waitFor();
    await expect
      .poll(() =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.scriptURL ?? ''),
      )
      .toMatch(/\/worker\.js$/);
    await setSignal(phone, false);
    const scanned = await scan(phone, own.places[0]?.code);
    await expect.poll(() => scanned.locator('[name=score]').count()).toBe(10);
    await phone.close();
  });

  it('says what a code is that is not of the round, and finds one that is typed', async () => {
    const round = await planRound({ codes: [codes()[0]] });
    const [phone, page] = await opened(round);
    const find = async (code: string | undefined) => {
      await page.locator('#code').fill(code ?? '');
      await page.getByRole('button', { name: 'Намерете' }).click();
    };
    await find(codes()[0]?.replace(/(\d{3})(?=\d)/g, '$1 '));
    await panel(page).getByRole('heading', { name: 'Детска градина „Люляк“' }).waitFor();
    await find(codes()[1]);
    await said(page).getByText('Тя е за „Ясла 4“').waitFor();
    const foreign = await street.createCity();
    await find(foreign.places[0]?.code);
    await said(page).getByText('няма табела с код').waitFor();
    await setSignal(phone, false);
    await find(codes()[2]);
    await said(page).getByText('когато има връзка').waitFor();
    await phone.close();
  });

  const changeSigns = async ({ id }: PlannedRound, wanted: readonly (string | undefined)[]) => {
    const input = {
      municipality: city.slug,
      round: id,
      version: 1,
      name: 'Иван',
      roundOn: today(),
      codes: wanted,
    };
    const { data } = await street.server.ask(CHANGE, { input }, editor);
    expect(data.changeMountingRound.__typename).toBe('RoundSaved');
  };
  const listed = (page: Page) =>
    page.locator('#list li').evaluateAll((items) => items.map((item) => item.dataset['code']));

  it('hears of signs that were added and taken off when it is back on the network, and loses nothing that it recorded', async () => {
    const [first, second, third] = codes();
    const round = await planRound({ codes: [first, second] });
    const [phone, page] = await opened(round);
    await setSignal(phone, false);
    await page.goto(`${addressOf(round)}#${first}`);
    await tell(page, 'Поставена тук');
    await said(page).getByText('Записано').waitFor();
    const waiting = await scan(phone, third);
    await said(waiting).getByText('не е в списъка').waitFor();
    await changeSigns(round, [third]);
    await setSignal(phone, true);
    await expect.poll(() => mountingsOf(round)).toEqual([[first, 'MOUNTED']]);
    for (const tab of [page, waiting])
      await expect.poll(async () => (await listed(tab)).toSorted()).toEqual([first, third].toSorted());
    await page.getByText('Остават 1 от 2').waitFor();
    // The sign that was scanned too early is there now.
    await panel(waiting).getByRole('heading', { name: 'Читалище' }).waitFor();
    await panel(waiting).getByRole('button', { name: 'Поставена тук' }).waitFor();
    // So it is without signal, from now on.
    await setSignal(phone, false);
    const again = await scan(phone, second);
    await said(again).getByText('не е в списъка').waitFor();
    expect((await listed(again)).toSorted()).toEqual([first, third].toSorted());
    await phone.close();
  });

  it('keeps what it recorded where the link was revoked, and sends it with a new one', async () => {
    const round = await planRound();
    const [phone, page] = await opened(round);
    await street.server.ask(REVOKE, { input: { municipality: city.slug, round: round.id } }, editor);
    await page.goto(`${addressOf(round)}#${codes()[0]}`);
    await tell(page, 'Поставена тук');
    await queue(page).getByText('Връзката на обиколката вече не важи').waitFor();
    const issued = await street.server.ask(
      `mutation ($input: IssueRoundLinkInput!) { issueRoundLink(input: $input) { ... on RoundLinkIssued { address } } }`,
      { input: { municipality: city.slug, round: round.id } },
      editor,
    );
    const address = new URL(issued.data.issueRoundLink.address);
    await page.goto(`${street.network.origin}${address.pathname}`);
    await expect.poll(() => mountingsOf(round)).toEqual([[codes()[0], 'MOUNTED']]);
    await phone.close();
  });

  it('sends a photo and where it is only where it was asked to, and keeps neither afterwards', async () => {
    const round = await planRound();
    const [phone, page] = await opened(round, {
      geolocation: { latitude: 42.4257, longitude: 25.6345, accuracy: 9 },
      permissions: ['geolocation'],
    });
    await page.goto(`${addressOf(round)}#${codes()[0]}`);
    await expect.poll(() => panel(page).getByText('пази ги само общината, 30 дни').count()).toBe(1);
    await panel(page)
      .locator('[type=file]')
      .setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: PIXEL });
    await panel(page).getByRole('checkbox').check();
    // A shaky hand: while the photo is made small, and once more when it is told.
    await panel(page).getByRole('button', { name: 'Поставена тук' }).dblclick();
    await said(page).getByText('Записано').waitFor();
    await tell(page, 'Поставена тук');
    await queue(page).getByText('Всичко отбелязано е изпратено.').waitFor();
    const { signs } = await planned(round);
    const [mounting, ...others] = signs.flatMap(({ mountings }: { mountings: object[] }) => mountings);
    expect(others).toEqual([]);
    expect(mounting).toMatchObject({
      position: { latitude: 42.4257, longitude: 25.6345 },
      accuracyM: 9,
      hasPhoto: true,
    });
    expect(await page.evaluate(countTold)).toBe(0);
    // The next one is asked anew.
    expect(await panel(page).getByRole('checkbox').isChecked()).toBe(false);
    await phone.close();
  });

  it('is not asked for either where the municipality keeps nothing', async () => {
    const { pool } = street.server.database.owner;
    const own = await street.createCity();
    await pool.query(
      Prisma.sql`UPDATE municipalities SET mounting_days = 0 WHERE municipality_id = ${own.id}`,
    );
    const round = await plan(street.server, own, await street.server.signIn(own), { roundOn: today() });
    const [phone, page] = await opened(round);
    await page.goto(`${addressOf(round)}#${own.places[0]?.code}`);
    await panel(page).getByRole('button', { name: 'Поставена тук' }).waitFor();
    expect(await panel(page).locator('[type=file], [type=checkbox]').count()).toBe(0);
    await phone.close();
  });

  it('sends what it recorded once, though an answer was lost on the way', async () => {
    const round = await planRound();
    const [phone, page] = await opened(round);
    await page.goto(`${addressOf(round)}#${codes()[0]}`);
    const before = street.network.posts.length;
    // Page or worker may send it, and on a line that it has used before the browser itself repeats a post once.
    street.network.mishaps.push('answer lost', 'answer lost');
    await tell(page, 'Поставена тук');
    await queue(page).getByText('Всичко отбелязано е изпратено.').waitFor();
    const posts = street.network.posts.slice(before).map(String);
    expect(posts.length).toBeGreaterThanOrEqual(3);
    expect(new Set(posts).size).toBe(1);
    expect(await mountingsOf(round)).toEqual([[codes()[0], 'MOUNTED']]);
    await phone.close();
  });
});

describe("a citizen's phone", () => {
  it('has nothing of rounds: the same page, the same worker, nothing kept', async () => {
    const own = await street.createCity();
    const code = own.places[0]?.code ?? '';
    const phone = await street.phone();
    const page = await open(phone, street.network.origin, { code });
    const html = await page.content();
    expect(html).not.toMatch(/mount|rounds/);
    expect(await storageOf(page)).toMatchObject({ databases: [], caches: [], workers: 0 });
    await vote(page, 6);
    await workerIsReady(page);
    const { databases, caches, workers } = await storageOf(page);
    expect({ databases, caches, workers }).toEqual({
      databases: ['kazva'],
      caches: ['vote-pages'],
      workers: 1,
    });
    const worker = await (await fetch(`${street.server.url}/worker.js`)).text();
    expect(worker).not.toMatch(/mount|rounds/);
    await phone.close();
  });
});

/** A picture of one point. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==',
  'base64',
);

/** In the page: how much of what was told lies on the phone. */
function countTold(): Promise<number> {
  return new Promise((resolve) => {
    const asked = indexedDB.open('kazva-rounds');
    asked.onsuccess = () => {
      const counted = asked.result.transaction('told').objectStore('told').count();
      counted.onsuccess = () => {
        asked.result.close();
        resolve(counted.result);
      };
    };
  });
}

/** In the page: makes the round that is kept one of another last day. */
function lastDayWas(lastDay: string): Promise<void> {
  return new Promise((resolve) => {
    const asked = indexedDB.open('kazva-rounds');
    asked.onsuccess = () => {
      const turn = asked.result.transaction('rounds', 'readwrite');
      const all = turn.objectStore('rounds').getAll();
      all.onsuccess = () => {
        for (const round of all.result) turn.objectStore('rounds').put({ ...round, lastDay });
      };
      turn.oncomplete = () => {
        asked.result.close();
        resolve();
      };
    };
  });
}

/** In the page: has the list asked for again and again, and ends the mode in the middle of it. */
function endWhileAsked(): void {
  for (let at = 0; at < 100; at += 1) setTimeout(() => dispatchEvent(new Event('online')), at * 5);
  setTimeout(() => document.querySelector<HTMLElement>('.mode button')?.click(), 250);
}
