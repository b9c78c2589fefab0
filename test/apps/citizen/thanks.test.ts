// The thanks inside the vote page, in a real browser: what the script fetches for them, and how that is drawn.
import { describe, expect, test } from 'vitest';
import * as fixtures from './fixtures.ts';
import { votePage } from './in-browser.ts';

const { server, page, vote } = votePage();

describe('the thanks', () => {
  test('end with how the score compares, the last improvement, places nearby, results and the urgent number', async () => {
    await vote(7);
    await page().getByRole('link', { name: 'Пропусни' }).click();
    await page().getByText('Вашата оценка е 7. Средната тук е 8,4.').waitFor();
    await expect.poll(() => page().locator('.own text').allTextContents()).toEqual(['17', '7']);
    await page().getByText('Дворът има нови пейки и сянка над пясъчника.').waitFor();
    const links = await page()
      .locator('section:not([hidden]) a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual([
      'tel:042614614',
      '/results/stara-zagora/34',
      '/results/stara-zagora/35',
      '/results/stara-zagora/33',
      '/results/stara-zagora',
    ]);
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
    expect(await page().locator('style').count()).toBe(1);
    await vote(7);
    await page().getByRole('link', { name: 'Пропусни' }).click();
    await page().locator('.own').waitFor();
    const inside = await look();
    await page().getByRole('link', { name: 'English' }).click();
    await page().getByText('Your score is 7.').waitFor();
    expect(await look()).toEqual(inside);
    await page().goto(`${server().origin}/s/${fixtures.code}/thanks`);
    expect(await look()).toEqual(inside);
    expect(inside).not.toContain('rgb(0, 0, 0)');
    expect(said).toEqual([]);
  });
});
