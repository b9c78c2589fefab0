// How a fitter’s mode ends in a real browser: told at once, for good, and with the citizens’ worker back where there was one.
import { describe, expect, it } from 'vitest';
import { open, vote, workerIsReady } from '../../apps/offline/phone.ts';
import { fittersPhones, modeIsOn } from './phone.ts';

const { street, planRound, addressOf, codes, opened, scan, setSignal } = fittersPhones();

describe('a phone in a round', () => {
  it('ends its mode, and opens the vote page, while its browser waits for the script of a worker', async () => {
    const [phone, page] = await opened(await planRound());
    street().network.workerMishaps.push('silence');
    await page.evaluate(() => void navigator.serviceWorker.register('/worker.js'));
    await expect.poll(() => street().network.workerMishaps.length).toBe(0);
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
    const own = await street().createCity();
    const phone = await street().phone();
    const voted = await open(phone, street().network.origin, { code: own.places[0]?.code ?? '' });
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
});

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
