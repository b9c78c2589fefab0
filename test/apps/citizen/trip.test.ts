// The trip inside one page, in a real browser: tap, drag, keys, the question of the band, thanks, and in another language.
import { describe, expect, test } from 'vitest';
import { bg } from '../../../client/text/bg.ts';
import * as fixtures from './fixtures.ts';
import { phone, uuid4, votePage } from './in-browser.ts';

const { browser, server, page, visitAgain, chosen, choose, send, heading, isThere, vote } = votePage();

const lookOf = (selector: string) =>
  page()
    .locator(selector)
    .evaluate((element) => {
      const { color, fontWeight } = getComputedStyle(element);
      return { color, fontWeight };
    });

describe('the ball scale', () => {
  test('has nothing chosen at first, and its ball before the 1; sending says so in the page’s words, and sends nothing', async () => {
    expect(await chosen()).toBeUndefined();
    expect([await isThere('.ball'), await isThere('.hint')]).toEqual(['visible', 'visible']);
    const [ball, one] = [
      await page().locator('.ball').boundingBox(),
      await page().locator('#score-1').boundingBox(),
    ];
    expect((ball?.x ?? 0) + (ball?.width ?? 0) / 2).toBeLessThan(one?.x ?? 0);
    const hint = await lookOf('.hint');
    await send();
    const said = await page().evaluate(() => {
      const field = document.activeElement as HTMLInputElement;
      return { name: field.name, isMissing: field.validity.valueMissing };
    });
    expect(said).toEqual({ name: 'score', isMissing: true });
    expect(await page().getByRole('alert').textContent()).toBe(bg.vote.missing);
    expect(await lookOf('.hint')).not.toEqual(hint);
    expect(await lookOf('.hint')).toEqual({ color: (await lookOf('h1')).color, fontWeight: '800' });
    expect(server().posts).toHaveLength(0);
  });

  test('follows a tap: ball, number and fill', async () => {
    await page().getByRole('radio', { name: '10 – отлично' }).click();
    expect(await chosen()).toBe('10');
    const shown = () => Promise.all(['.ball', '.number', '.fill', '.hint'].map(isThere));
    await expect.poll(shown).toEqual(['visible', 'visible', 'visible', 'hidden']);
    const { width, height } = (await page().locator('.ball').boundingBox()) ?? { width: 0, height: 0 };
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(48);
  });

  test('is dragged with the finger, stays under it, and then listens to keys', async () => {
    const box = (await page().locator('.scale').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const y = (await page().locator('#score-5').boundingBox())?.y ?? 0;
    await page().mouse.move(box.x + box.width * 0.25, y + 30);
    await page().mouse.down();
    await page().mouse.move(box.x + box.width * 0.3, y + 30);
    await page().mouse.move(box.x + box.width * 0.62, y + 10, { steps: 5 });
    const ball = (await page().locator('.ball').boundingBox()) ?? { x: 0, width: 0 };
    expect(Math.abs(ball.x + ball.width / 2 - (box.x + box.width * 0.62))).toBeLessThan(2);
    await page().mouse.move(box.x - 200, y, { steps: 3 });
    expect(await chosen()).toBe('01');
    await page().mouse.move(box.x + box.width * 0.72, y, { steps: 3 });
    await page().mouse.up();
    expect(await chosen()).toBe('07');
    // A frame is for keys.
    const isFramed = () => page().evaluate(() => document.activeElement?.matches(':focus-visible'));
    expect(await isFramed()).toBe(false);
    await page().keyboard.press('ArrowRight');
    expect([await chosen(), await isFramed()]).toEqual(['08', true]);
  });

  test('is pulled from where it rests, and goes back there where it was not pulled to a number', async () => {
    const rest = (await page().locator('.ball').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const [x, y] = [rest.x + rest.width / 2, rest.y + rest.height / 2];
    await page().mouse.move(x, y);
    await page().mouse.down();
    await page().mouse.move(x + 12, y, { steps: 3 });
    await page().mouse.up();
    expect(await chosen()).toBeUndefined();
    expect((await page().locator('.ball').boundingBox())?.x).toBeCloseTo(rest.x, 0);
    await page().mouse.move(x, y);
    await page().mouse.down();
    await page().mouse.move(x + 80, y, { steps: 5 });
    await page().mouse.up();
    expect(await chosen()).toBe('02');
  });

  test('goes by digits, 0 for 10, and to its ends', async () => {
    await page().locator('#score-3').focus();
    for (const [key, score] of [
      ['7', '07'],
      ['0', '10'],
      ['1', '01'],
      ['End', '10'],
      ['Home', '01'],
    ] as const) {
      await page().keyboard.press(key);
      expect(await chosen()).toBe(score);
    }
    // The browser's own: the size of the text, a tab, the start page.
    for (const key of ['Control+0', 'Control+7', 'Meta+7', 'Alt+End']) await page().keyboard.press(key);
    expect(await chosen()).toBe('01');
  });

  test.each([
    ['no-preference', 2, '0.14s'],
    ['reduce', 0, '0s'],
  ] as const)('with %s for motion ticks %i times and moves for %s', async (reducedMotion, ticks, time) => {
    const context = await browser().newContext({ ...phone, reducedMotion });
    await context.addInitScript(() => {
      const felt: unknown[] = [];
      Object.assign(window, { felt });
      navigator.vibrate = (pattern) => felt.push(pattern) > 0;
    });
    const other = await context.newPage();
    await other.goto(`${server().origin}/s/${fixtures.code}`);
    await choose(4, other);
    await other.keyboard.press('ArrowRight');
    const felt = await other.evaluate(() => (window as unknown as { felt: unknown[] }).felt.length);
    const moves = await other.locator('.ball').evaluate((ball) => getComputedStyle(ball).transitionDuration);
    expect([felt, moves]).toEqual([ticks, time]);
    await context.close();
  });
});

describe('the trip', () => {
  test('goes by keyboard alone from the score to the thanks, in one page, with slips of their own', async () => {
    const spoken = async () => page().locator('main').ariaSnapshot();
    const scale = await spoken();
    expect(scale).toContain('- radiogroup "Как оценявате тази детска градина?":');
    for (const name of ['1 – много лошо', '2', '9', '10 – отлично'])
      expect(scale).toMatch(new RegExp(`- radio "${name}"(\\n|$)`));
    await page().locator('h1').focus();
    await page().keyboard.press('Tab');
    await page().keyboard.press('Space');
    for (let step = 1; step < 8; step++) await page().keyboard.press('ArrowRight');
    await page().keyboard.press('Enter');
    await page().getByRole('checkbox').first().waitFor();
    expect(await heading()).toBe('Приехме оценката\u00a0Ви:\u00a08. Благодарим.');
    expect(await page().title()).toBe('Още един въпрос · Община Стара Загора');
    await expect.poll(() => page().evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await spoken()).toContain('- group "Кое може да бъде подобрено?":');
    for (let option = 1; option <= 3; option++) await page().keyboard.press('Tab');
    await page().keyboard.press('Space');
    for (const tabs of [2, 1]) {
      for (let tab = 0; tab < tabs; tab++) await page().keyboard.press('Tab');
      if (tabs === 2) await page().keyboard.press('Enter');
    }
    await page().keyboard.type('Храната е вкусна.');
    await expect.poll(() => page().locator('[data-left]:visible').textContent()).toBe('Оставащи знаци: 283');
    await page().keyboard.press('Tab');
    await expect
      .poll(() => page().evaluate(() => document.activeElement?.textContent))
      .toBe('Изпратете отговора');
    await page().keyboard.press('Enter');
    await page().getByRole('heading', { name: 'Благодарим Ви.' }).waitFor();
    await expect.poll(() => page().evaluate(() => document.activeElement?.tagName)).toBe('H1');
    const [score, answer, comment] = server().posts.map((post) =>
      [...post].filter(([name]) => name !== 'ballotId'),
    );
    expect(score).toEqual([['score', '8']]);
    expect(answer).toEqual([
      ['question', '6'],
      ['option', '63'],
    ]);
    expect(comment).toEqual([['comment', 'Храната е вкусна.']]);
    const ids = server().posts.map((post) => post.get('ballotId'));
    for (const id of ids) expect(id).toMatch(uuid4);
    expect(new Set([...ids, fixtures.ballotId]).size).toBe(4);
    expect(await page().evaluate(() => document.cookie)).toBe('');
  });

  test.each([
    [1, 'Какъв е проблемът?'],
    [4, 'Какъв е проблемът?'],
    [5, 'Кое може да бъде подобрено?'],
    [8, 'Кое може да бъде подобрено?'],
    [9, 'Кое Ви харесва най-много?'],
    [10, 'Кое Ви харесва най-много?'],
  ])('asks after a %i: %s', async (score, question) => {
    await vote(score);
    await expect.poll(() => page().locator('legend:visible').textContent()).toBe(question);
  });

  test('counts the score of somebody who leaves at the question', async () => {
    await vote(9);
    await page().close();
    expect(server().posts.map((post) => post.get('score'))).toEqual(['9']);
    await visitAgain();
  });

  test('skips the question as easily as it sends it', async () => {
    await vote(9);
    const size = async (name: 'button' | 'link', text: string) => {
      const { width, height } = (await page().getByRole(name, { name: text }).boundingBox()) ?? {};
      return [width, height];
    };
    expect(await size('link', 'Пропуснете')).toEqual(await size('button', 'Изпратете отговора'));
    await page().getByRole('link', { name: 'Пропуснете' }).click();
    await page().getByRole('heading', { name: 'Благодарим Ви.' }).waitFor();
    expect(server().posts).toHaveLength(1);
  });
});

describe('another language', () => {
  test('keeps the choice, and speaks at every step from then on', async () => {
    await choose(4);
    await page().getByRole('link', { name: 'English' }).click();
    await page().getByRole('button', { name: 'Send my rating' }).waitFor();
    expect([await chosen(), await page().locator('html').getAttribute('lang')]).toEqual(['04', 'en']);
    await page().getByRole('button', { name: 'Send my rating' }).click();
    await page().getByRole('checkbox').first().waitFor();
    expect(await heading()).toBe('Thank you. You gave\u00a04 out of\u00a010.');
    expect(new URL(page().url()).search).toBe('?language=en');
  });

  test('at the question keeps the step, what is ticked and what is written', async () => {
    await vote(9);
    await page().getByRole('checkbox').nth(1).check();
    await page().locator('summary:visible').click();
    await page().locator('textarea:visible').fill('Много добре');
    const id = await page().locator('section:visible [name=ballotId]').inputValue();
    await page().getByRole('link', { name: 'English' }).click();
    await page().getByRole('button', { name: 'Send my answer' }).waitFor();
    await expect.poll(() => page().getByRole('checkbox').nth(1).isChecked()).toBe(true);
    await expect
      .poll(() => page().locator('section:not([hidden]) textarea').inputValue())
      .toBe('Много добре');
    await expect.poll(() => page().locator('section:visible [name=ballotId]').inputValue()).toBe(id);
  });
});
