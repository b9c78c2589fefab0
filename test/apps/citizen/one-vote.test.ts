// One vote each, in a real browser: going back, reloading, pressing twice, and a bad connection.
import { describe, expect, test } from 'vitest';
import * as fixtures from './fixtures.ts';
import { already, phone, votePage } from './in-browser.ts';

const { browser, server, page, chosen, choose, send, heading, postsTo, vote } = votePage();

describe('one vote each', () => {
  test('going back and changing 3 to 8 says that it cannot be changed', async () => {
    await vote(3);
    await page().goBack();
    expect(await chosen()).toBe('03');
    await choose(8);
    await send();
    await page().getByRole('heading', { name: already }).waitFor();
    await expect.poll(() => page().locator('legend:visible').textContent()).toBe('Какъв е проблемът?');
    await page().getByRole('link', { name: 'Пропуснете' }).click();
    await expect.poll(() => page().locator('[data-already]:visible').textContent()).toBe(already);
    expect(new Set(postsTo('score').map((post) => post.get('ballotId'))).size).toBe(1);
  });

  test('so does a reload after the vote, at the vote’s own address', async () => {
    await vote(3);
    await page().goBack();
    await page().reload();
    expect(await chosen()).toBeUndefined();
    await choose(8);
    await send();
    await page().getByRole('heading', { name: already }).waitFor();
    expect(new Set(postsTo('score').map((post) => post.get('ballotId'))).size).toBe(1);
  });

  test('a reload at the question or at the thanks asks for no second vote', async () => {
    await vote(3);
    await page().reload();
    // Which question it was stands nowhere on the phone, and the server never knew.
    expect(await heading()).toBe('Благодарим Ви.');
    await page().reload();
    expect(await heading()).toBe('Благодарим Ви.');
    expect(server().posts).toHaveLength(1);
    // Behind it lies the vote, with its own id.
    await page().goBack();
    await choose(10);
    await send();
    await page().getByRole('heading', { name: already }).waitFor();
    expect(new Set(postsTo('score').map((post) => post.get('ballotId'))).size).toBe(1);
  });

  test('at the question the way to the content, and back and forward, leave it as it is', async () => {
    await vote(3);
    await page().locator('.skip').press('Enter');
    await page().waitForURL(/#main$/);
    expect(await page().locator('legend:visible').textContent()).toBe('Какъв е проблемът?');
    await page().goBack();
    await page().goBack();
    expect(await chosen()).toBe('03');
    await page().goForward();
    expect(await page().locator('legend:visible').textContent()).toBe('Какъв е проблемът?');
  });

  test('the history of the tab, which browsers write down, does not tell that anything was asked', async () => {
    await vote(3);
    const kept = () => page().evaluate<Record<string, unknown>>('history.state');
    const atQuestion = await kept();
    await page().getByRole('link', { name: 'Пропуснете' }).click();
    expect(await kept()).toEqual(atQuestion);
    expect(Object.keys(atQuestion)).toEqual(['isVote', 'ids', 'isSealed']);
  });

  test('pressing twice sends once, and the button stays a button', async () => {
    await choose(6);
    const button = page().getByRole('button', { name: 'Изпратете оценката' });
    await expect.poll(() => button.isEnabled()).toBe(true);
    await button.dblclick();
    await page().getByRole('checkbox').first().waitFor();
    expect(server().posts).toHaveLength(1);
  });

  test('two tabs, or two people with the same cached page, have two ballots', async () => {
    const other = await page().context().newPage();
    await other.goto(page().url());
    for (const on of [page(), other]) {
      await choose(5, on);
      await send(on);
      await on.getByRole('checkbox').first().waitFor();
      expect(await heading(on)).toBe('Приехме оценката\u00a0Ви:\u00a05. Благодарим.');
    }
    expect(new Set(server().posts.map((post) => post.get('ballotId'))).size).toBe(2);
  });
});

describe('a bad connection', () => {
  test('an answer that got lost is no surprise: the browser asks again, and thanks are said', async () => {
    server().mishaps.push('lost');
    await vote(3);
    expect(await heading()).toBe('Приехме оценката\u00a0Ви:\u00a03. Благодарим.');
    expect(new Set(server().posts.map(String)).size).toBe(1);
  });

  test('without any, the whole trip works inside the page, and both slips leave when it is back', async () => {
    await page().context().setOffline(true);
    await choose(2);
    await send();
    await page().getByRole('checkbox').first().waitFor();
    expect(await heading()).toBe('Запазихме оценката\u00a0Ви:\u00a02. Благодарим.');
    await page().getByRole('checkbox', { name: 'Храната' }).check();
    await page().getByRole('button', { name: 'Изпратете отговора' }).click();
    await page().getByText('Запазихме оценката Ви. Можете да затворите страницата.').waitFor();
    expect(server().posts).toHaveLength(0);
    await page().context().setOffline(false);
    await expect.poll(() => server().posts.length).toBe(2);
    // What could not be fetched comes along, too.
    await page().getByText('Вашата оценка е 2. Средната тук е 8,4.').waitFor();
  });

  test.each([503, 429])('a %i keeps the vote, says so, and sends the same one later', async (status) => {
    server().mishaps.push({ status, retryAfter: 1 });
    await choose(7);
    await send();
    await page().getByRole('checkbox').first().waitFor();
    expect(await heading()).toBe('Запазихме оценката\u00a0Ви:\u00a07. Благодарим.');
    await expect.poll(() => page().locator('.waiting').textContent()).toContain('Системата е заета');
    await expect.poll(() => server().posts.length).toBe(2);
    // What waited says its day, and is the same else.
    expect(new Set(server().posts.map((post) => String(post).replace(/&castOn=[\d-]+/, ''))).size).toBe(1);
  });

  test('where nothing can be stored, says that the page must stay open, and sends from there', async () => {
    const context = await browser().newContext(phone);
    await context.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
    const other = await context.newPage();
    await other.goto(`${server().origin}/s/${fixtures.code}`);
    await context.setOffline(true);
    await choose(7, other);
    await send(other);
    await other.getByRole('checkbox').first().waitFor();
    expect(await heading(other)).toBe('Оценката Ви (7) още чака връзка.');
    await expect
      .poll(() => other.locator('.waiting').textContent())
      .toContain('Оставете страницата отворена');
    await context.setOffline(false);
    await expect.poll(() => server().posts.length).toBe(1);
    await context.close();
  });

  test('a server that never answers does not keep anybody waiting for more than ten seconds', async () => {
    server().mishaps.push('hang');
    await choose(7);
    await send();
    await expect.poll(() => page().locator('.status:visible').textContent()).toBe('Изпращаме…');
    await page().getByRole('checkbox').first().waitFor();
    expect(await heading()).toBe('Запазихме оценката\u00a0Ви:\u00a07. Благодарим.');
  });
});
