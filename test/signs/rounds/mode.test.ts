// A fitter’s phone in a real browser: a scanned sign opens its place on the round, without signal too; what is recorded outlives
// the page and arrives once; no vote leaves the phone until the mode is ended. A citizen’s phone is as it always was.
import { describe, expect, it } from 'vitest';
import { storageOf, open, vote, choose, press, workerIsReady } from '../../apps/offline/phone.ts';
import { holdStorage } from '../../apps/offline/slow-storage.ts';
import { expectAccessible, screenshot } from '../../support/browser.ts';
import type { City } from '../../support/city.ts';
import { REVOKE } from './planned.ts';
import { countTold, fittersPhones, modeIsOn, panel, queue, said, tell } from './phone.ts';

const { street, city, editor, planRound, addressOf, codes, opened, scan, setSignal, mountingsOf } =
  fittersPhones();

describe('a round', () => {
  it('is a list without a script, with each place and its way', async () => {
    const round = await planRound({ note: 'Ключът е при портиера.' });
    const phone = await street().phone({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
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
    await expect.poll(() => page.locator('#list a.map').first().getAttribute('href')).toContain('mlat=42.42');
    expect(await page.locator('button:visible').count()).toBe(0);
    await phone.close();
  });

  it('is the same page for every link that is not good', async () => {
    const round = await planRound();
    await street().server.ask(REVOKE, { input: { municipality: city().slug, round: round.id } }, editor());
    const pages = [];
    for (const token of [round.token, `pass_${'A'.repeat(43)}`, 'x']) {
      const answer = await fetch(`${street().server.url}/mount/${token}`, {
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
      if (state === 'other') await said(page).getByText('е сгрешен').waitFor();
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
    for (const [at, [code, button]] of outcomes.entries()) {
      const page = await scan(phone, code);
      expect(new URL(page.url()).pathname).toBe(`/mount/${round.token}`);
      await panel(page).getByRole('heading').waitFor();
      expect(await page.locator('[name=score]').count()).toBe(0);
      await tell(page, button);
      await said(page).getByText('Записано').waitFor();
      await expect.poll(() => page.locator('.round-map .done').count()).toBe(at + 1);
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
    const [own, other] = [await street().createCity(), codes()[0]];
    const round = await planRound();
    const phone = await street().phone();
    const before = await open(phone, street().network.origin, { code: own.places[0]?.code ?? '' });
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
    await start.goto(street().network.origin);
    await start.locator('input[name=code]').fill(other ?? '');
    await start.locator('main button').first().click();
    await start.waitForURL(/\/mount\//);
    await choose(before, 9);
    await press(before);
    await before.waitForTimeout(500);
    for (const { id } of [own, city()])
      expect(await street().box({ id } as City)).toMatchObject({ score: 0, ids: 0 });
    // Ended, it is a phone like any other.
    await page.bringToFront();
    await page.getByRole('button', { name: 'Приключете режима' }).click();
    await page.getByText('Режимът на обиколка е изключен').waitFor();
    const voting = await scan(phone, other);
    await vote(voting, 8);
    await expect.poll(() => street().box(city())).toMatchObject({ score: 1 });
    await phone.close();
  });
});

describe("a citizen's phone", () => {
  it('has nothing of rounds: the same page, the same worker, nothing kept', async () => {
    const own = await street().createCity();
    const code = own.places[0]?.code ?? '';
    const phone = await street().phone();
    const page = await open(phone, street().network.origin, { code });
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
    const worker = await (await fetch(`${street().server.url}/worker.js`)).text();
    expect(worker).not.toMatch(/mount|rounds/);
    await phone.close();
  });
});
