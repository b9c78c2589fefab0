// A tablet at a desk in a real browser: one person after another, each counted once, and nothing left of the one before.
import { expect, it } from 'vitest';
import { expectAccessible, screenshot } from '../../support/browser.ts';
import { ballotId, rate, tabletAtADesk } from './desk.ts';

const { server, browser, city, tablet, address, start, cast } = tabletAtADesk();

it('takes one person after another, each once, and shows nothing of the first to the second', async () => {
  const page = await start();
  const first = await ballotId(page);
  await rate(page, 3);
  await page.locator('.option').first().waitFor();
  expect(await ballotId(page)).not.toBe(first);
  await page.locator('.option input').first().check();
  await page.getByRole('button', { name: 'Изпратете отговора' }).click();
  await page.getByText(/Екранът се изчиства след [1-8]\sс\./).waitFor();
  await page.clock.runFor(8000);
  await page.getByRole('radiogroup').waitFor();

  expect(await page.locator(':checked').count()).toBe(0);
  expect(await page.locator('main').innerText()).not.toMatch(/Благодарим|оценка 3|Чухме/);
  await expect.poll(() => page.locator('input[name=ballotId]').count()).toBe(1);
  expect(await ballotId(page)).not.toBe(first);
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
  await rate(page, 9);
  await page.locator('[data-skip]').click();
  await page.getByRole('button', { name: 'Готово' }).click();
  await page.getByRole('radiogroup').waitFor();
  await rate(page, 10);
  await page.locator('[data-skip]').click();
  expect(await cast()).toEqual({ 'answer COUNTED': 1, 'score COUNTED': 3 });
  await page.context().close();
});

it('asks before it clears what was begun, and lets people stay as long as they like', async () => {
  const page = await start();
  await page.locator('#score-4').check();
  await page.clock.runFor(60_000);
  await page.getByRole('dialog', { name: 'Още ли сте тук?' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'tablet-idle');
  await page.getByRole('button', { name: 'Да, продължавам' }).click();
  await expect.poll(() => page.locator('#score-4').isChecked()).toBe(true);
  await page.clock.runFor(40_000);
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.clock.runFor(20_000);
  await page.getByRole('dialog').waitFor();
  await page.clock.runFor(20_000);
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await page.locator(':checked').count()).toBe(0);
  expect(await cast()).toEqual({});
  await page.context().close();
});

it('keeps thanks in sight as long as somebody asks for it', async () => {
  const page = await start();
  await rate(page, 5);
  await page.locator('[data-skip]').click();
  // Real seconds go by too: nothing here depends on one more or less.
  const left = page.getByText(/Екранът се изчиства след \d+\sс\./);
  await left.waitFor();
  for (let times = 0; times < 3; times += 1) {
    await page.getByRole('button', { name: 'Още време' }).click();
    await page.clock.runFor(15_000);
    await expect.poll(() => left.count()).toBe(1);
  }
  await page.clock.runFor(30_000);
  await page.getByRole('radiogroup').waitFor();
  await page.context().close();
});

it('speaks another language with the same choice, and the first one again to the next person', async () => {
  const page = await start();
  await page.locator('#score-7').check();
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Send my rating' }).waitFor();
  await expect.poll(() => page.locator('#score-7').isChecked()).toBe(true);
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
  await page.getByRole('button', { name: 'Send my rating' }).click();
  await page.locator('[data-skip]').click();
  await page.clock.runFor(8000);
  await page.getByRole('button', { name: 'Изпратете оценката' }).waitFor();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('bg');
  await page.context().close();
});

it('keeps votes without a signal, and sends each once when it is back', async () => {
  const page = await start();
  await page.context().setOffline(true);
  for (const score of [2, 8]) {
    await rate(page, score);
    await page.locator('[data-skip]').click();
    await page.getByText('Оценката Ви е запазена и ще бъде изпратена').waitFor();
    await page.getByRole('button', { name: 'Готово' }).click();
  }
  expect(await cast()).toEqual({});
  await page.clock.runFor(5000);
  expect(await page.locator('main').innerText()).not.toMatch(/запазен|изпратен/);
  await page.context().setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(cast).toEqual({ 'score COUNTED': 2 });
  await page.context().close();
});

it('opens without a signal once it has been used, and still sends as the tablet', async () => {
  const page = await start({ serviceWorkers: 'allow' });
  await rate(page, 6);
  await page.locator('[data-skip]').click();
  await page.getByRole('button', { name: 'Готово' }).click();
  await expect
    .poll(() =>
      page.evaluate(() => caches.match(`${location.pathname}?language=`).then((kept) => kept?.status)),
    )
    .toBe(200);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole('button', { name: 'Започнете' }).click();
  for (const score of [7, 8, 9]) {
    await rate(page, score);
    await page.locator('[data-skip]').click();
    await page.getByRole('button', { name: 'Готово' }).click();
  }
  await page.context().setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(cast).toEqual({ 'score COUNTED': 4 });
  await page.context().close();
});

it('fills the screen and keeps its light on from the first touch, and can be installed', async () => {
  const page = await start();
  // A browser fills the screen when it comes to it, not at the touch.
  await expect
    .poll(() => page.evaluate(() => document.fullscreenElement === document.documentElement))
    .toBe(true);
  const manifest = await fetch(
    new URL((await page.locator('link[rel=manifest]').getAttribute('href')) ?? '', server().url),
  );
  expect(manifest.headers.get('content-type')).toBe('application/manifest+json');
  expect(await manifest.json()).toMatchObject({ display: 'standalone' });
  await page.context().close();
});

it('never tells its token in an address, nor of whom it took a vote', async () => {
  const page = await start();
  const token = server().tablet(tablet().code).replace('Bearer ', '');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url().split('#')[0]} ${request.postData() ?? ''}`));
  await rate(page, 4);
  await page.locator('[data-skip]').click();
  await page.getByRole('button', { name: 'Готово' }).click();
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((text) => text.includes(token))).toEqual([]);
  expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual([
    '',
    0,
    0,
  ]);
  await page.context().close();
});

it('leads nowhere: every link is a step or a language, and the whole visit goes by keyboard', async () => {
  const page = await start();
  const links = await page
    .locator('a')
    .evaluateAll((all) => all.map((link) => [link.className, link.getAttribute('hreflang')]));
  expect(links).toEqual([
    ['skip', null],
    ['', 'en'],
  ]);
  await page.locator('#score-1').focus();
  for (let step = 1; step < 6; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('[data-skip]').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Готово' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('radiogroup').waitFor();
  expect(page.url()).toBe(address());
  expect(await cast()).toEqual({ 'score COUNTED': 1 });
  await page.context().close();
});

it.each([
  ['upright', {}],
  ['lying, low', { viewport: { width: 1280, height: 720 } }],
  ['lying, dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
  ['a phone', { viewport: { width: 390, height: 844 } }],
  ['narrow', { viewport: { width: 320, height: 640 } }],
  ['forced colours', { forcedColors: 'active' }],
  ['English', { locale: 'en-GB', viewport: { width: 1280, height: 800 } }],
] as const)('can be read and used: %s', async (name, options) => {
  const context = await browser().newContext({
    locale: 'bg-BG',
    viewport: { width: 820, height: 1180 },
    ...options,
  });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(address());
  const check = async (step: string) => {
    await page.locator(`section[data-step=${step}]`).waitFor();
    await expectAccessible(page);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    await screenshot(page, `tablet-${step}-${name.replaceAll(/\W+/g, '-')}`);
  };
  await check('start');
  await page.locator('[data-start]').click();
  await check('vote');
  await page.locator('#score-6').check();
  await screenshot(page, `tablet-chosen-${name.replaceAll(/\W+/g, '-')}`);
  await page.locator('section form button').click();
  await check('follow-up');
  await page.locator('[data-skip]').click();
  await check('thanks');
  await context.close();
});

it('does not start with an address that lacks its key, or has a wrong one', async () => {
  const context = await browser().newContext({ locale: 'bg-BG' });
  for (const hash of ['', '#123456789.wrong']) {
    const page = await context.newPage();
    await page.goto(`${server().url}/tablet/${tablet().code}${hash}`);
    await page.getByRole('button', { name: 'Започнете' }).click();
    await page.getByText('Адресът на таблета не е пълен').waitFor();
    await expectAccessible(page);
    expect(await page.getByRole('radiogroup').count()).toBe(0);
    await page.close();
  }
  await context.close();
});

it('is there for tablets only', async () => {
  const status = async (code: string | undefined) => (await fetch(`${server().url}/tablet/${code}`)).status;
  expect(await status(tablet().code)).toBe(200);
  expect(await status(city().places[0]?.code)).toBe(404);
  expect(await status('000000000')).toBe(404);
});
