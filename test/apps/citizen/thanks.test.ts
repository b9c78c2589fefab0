// The thanks inside the vote page, in a real browser: what the script fetches for them, and how that is drawn.
import { describe, expect, test } from 'vitest';
import { bg } from '../../../client/text/bg.ts';
import { pages } from '../../../client/citizen/pages.tsx';
import { expectAccessible } from '../../support/browser.ts';
import * as fixtures from './fixtures.ts';
import { votePage } from './in-browser.ts';

const { server, page, vote } = votePage();

describe('the thanks', () => {
  test('say when the score is published, how it compares, the last improvement, places nearby, whom to turn to, what to share', async () => {
    await vote(7);
    await page().getByRole('link', { name: 'Пропуснете' }).click();
    await page().getByText('Вашата оценка е 7. Средната тук е 8,4.').waitFor();
    await expect.poll(() => page().locator('.own text').allTextContents()).toEqual(['17', '7']);
    await page().getByText('Дворът има нови пейки и сянка над пясъчника.').waitFor();
    await page().getByText('те излизат заедно и веднага: това е демонстрация').waitFor();
    // What becomes of the score comes before what is asked once more.
    const parts = await page().locator('.more').locator('h2, legend').allTextContents();
    expect(parts.slice(0, 3)).toEqual([bg.thanks.next, bg.thanks.whichLine, bg.thanks.others]);
    const links = await page()
      .locator('section:not([hidden]) a')
      .evaluateAll((all) => all.map((link) => decodeURIComponent(link.getAttribute('href') ?? '')));
    expect(links).toEqual([
      '/results/stara-zagora/34',
      '/results/stara-zagora/35',
      'https://signali.starazagora.example/new?where=33',
      'tel:042614600',
      'mailto:mail@starazagora.example?subject=Сигнал за ДГ № 33 „Люляк“&body=Място: ДГ № 33 „Люляк“, ' +
        'кв. „Железник“, ул. „Загоре“ 12\r\n\r\nКакво се случи:\r\n',
      'https://starazagora.example',
      'tel:042614614',
      'mailto:?subject=ДГ № 33 „Люляк“&body=https://kazva.example/results/stara-zagora/33',
      '/results/stara-zagora/33/feed.xml',
      '/results/stara-zagora/33',
      '/results/stara-zagora',
    ]);
    expect(await page().getByText('Спешно е?').isVisible()).toBe(false);
    await page().getByText('Нещо е счупено?').click();
    await page().getByRole('link', { name: 'Спешно е? Обадете се на' }).waitFor();
    await expectAccessible(page());
  });

  test('are asked for again in a demo city, where the group was filled while the question was read', async () => {
    const notYet = pages.thanks.render({
      context: fixtures.context,
      data: fixtures.thanks(fixtures.nothingYet),
      ballotId: fixtures.ballotId,
    });
    let asked = 0;
    await page().route('**/thanks', (route) =>
      (asked += 1) === 1 ? route.fulfill({ contentType: 'text/html', body: notYet }) : route.continue(),
    );
    await vote(7);
    await expect.poll(() => asked).toBe(1);
    await page().getByRole('link', { name: 'Пропуснете' }).click();
    await page().getByText('Вашата оценка е 7. Средната тук е 8,4.').waitFor();
    expect(asked).toBe(2);
  });

  test('are asked for again by themselves where somebody skips the question before the group is opened', async () => {
    const notYet = pages.thanks.render({
      context: fixtures.context,
      data: fixtures.thanks(fixtures.nothingYet),
      ballotId: fixtures.ballotId,
    });
    let asked = 0;
    await page().route('**/thanks', (route) =>
      (asked += 1) < 4 ? route.fulfill({ contentType: 'text/html', body: notYet }) : route.continue(),
    );
    await vote(7);
    await page().getByRole('link', { name: 'Пропуснете' }).click();
    await page().getByText('Вашата оценка е 7. Средната тук е 8,4.').waitFor();
    expect(asked).toBe(4);
  });

  test('share by what the phone has for it, and by a letter where it has nothing', async () => {
    const share = page().getByRole('link', { name: 'Споделете резултатите' });
    await page().addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
    await page().goto(`${server().origin}/s/${fixtures.code}/thanks`);
    await expect.poll(() => share.textContent()).toBe('Споделете резултатите По имейл');
    await page().addInitScript(() => {
      const share = (what: ShareData) => {
        document.title = `${what.url}`;
        return Promise.reject(new Error('thought better of it'));
      };
      Object.defineProperty(navigator, 'share', { value: share });
    });
    const isShared = async () => {
      expect((await share.textContent())?.trim()).toBe('Споделете резултатите');
      await share.click();
      await expect.poll(() => page().title()).toBe('/results/stara-zagora/33');
    };
    await page().reload();
    await isShared();
    await page().goto(`${server().origin}/s/${fixtures.code}`);
    await vote(7);
    await page().getByRole('link', { name: 'Пропуснете' }).click();
    await isShared();
  });

  test('have a ball that comes rolling, and stands still for whoever wants no motion', async () => {
    const motion = () =>
      page()
        .locator('section:not([hidden]) h1')
        .evaluate((title) => getComputedStyle(title, '::before').animationName);
    await page().goto(`${server().origin}/s/${fixtures.code}/thanks`);
    expect(await motion()).toBe('arrive');
    await page().emulateMedia({ reducedMotion: 'reduce' });
    expect(await motion()).toBe('none');
  });

  test('draw the results as the page of thanks does, by its style, which the policy lets in and which stands there once', async () => {
    const look = () =>
      page()
        .locator('section:not([hidden]) .distribution rect')
        .last()
        .evaluate((bar) => {
          const { fill } = getComputedStyle(bar);
          const number = document.querySelector('section:not([hidden]) .average strong') ?? document.body;
          return [fill, getComputedStyle(number).fontSize, document.querySelectorAll('style').length];
        });
    const said: string[] = [];
    page().on('console', (message) => message.type() === 'error' && said.push(message.text()));
    await expect.poll(() => page().locator('style').count()).toBe(1);
    await vote(7);
    await page().getByRole('link', { name: 'Пропуснете' }).click();
    await page().locator('.own').waitFor();
    const inside = await look();
    await page().getByRole('link', { name: 'English' }).click();
    await page().getByText('You gave 7.').waitFor();
    expect(await look()).toEqual(inside);
    await page().goto(`${server().origin}/s/${fixtures.code}/thanks`);
    expect(await look()).toEqual(inside);
    expect(inside).not.toContain('rgb(0, 0, 0)');
    expect(said).toEqual([]);
  });
});
