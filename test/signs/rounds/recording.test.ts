// What a fitter’s phone records in a real browser: other codes, a list that changed, photo and position; nothing is lost, and nothing comes twice.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { CHANGE, plan, REVOKE, type PlannedRound } from './planned.ts';
import { countTold, fittersPhones, panel, PIXEL, queue, said, tell } from './phone.ts';

const {
  street,
  city,
  editor,
  today,
  planRound,
  addressOf,
  codes,
  opened,
  scan,
  setSignal,
  planned,
  mountingsOf,
} = fittersPhones();

describe('a phone in a round', () => {
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
    const foreign = await street().createCity();
    await find(foreign.places[0]?.code);
    await said(page).getByText('няма табела с код').waitFor();
    await setSignal(phone, false);
    await find(codes()[2]);
    await said(page).getByText('когато има връзка').waitFor();
    await find('123 456 789');
    await said(page).getByText('Кодът 123456789 е сгрешен').waitFor();
    // What cannot be put up is not taken without a reason.
    await find(codes()[0]);
    await panel(page).getByRole('button', { name: 'Не може' }).click();
    await said(page).getByText('Напишете в бележката защо не може').waitFor();
    await phone.close();
  });

  const changeSigns = async ({ id }: PlannedRound, wanted: readonly (string | undefined)[]) => {
    const input = {
      municipality: city().slug,
      round: id,
      version: 1,
      name: 'Иван',
      roundOn: today(),
      codes: wanted,
    };
    const { data } = await street().server.ask(CHANGE, { input }, editor());
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
    await street().server.ask(REVOKE, { input: { municipality: city().slug, round: round.id } }, editor());
    await page.goto(`${addressOf(round)}#${codes()[0]}`);
    await tell(page, 'Поставена тук');
    await queue(page).getByText('Връзката на обиколката вече не важи').waitFor();
    const issued = await street().server.ask(
      `mutation ($input: IssueRoundLinkInput!) { issueRoundLink(input: $input) { ... on RoundLinkIssued { address } } }`,
      { input: { municipality: city().slug, round: round.id } },
      editor(),
    );
    const address = new URL(issued.data.issueRoundLink.address);
    await page.goto(`${street().network.origin}${address.pathname}`);
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
    const { pool } = street().server.database.owner;
    const own = await street().createCity();
    await pool.query(
      Prisma.sql`UPDATE municipalities SET mounting_days = 0 WHERE municipality_id = ${own.id}`,
    );
    const round = await plan(street().server, own, await street().server.signIn(own), { roundOn: today() });
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
    const before = street().network.posts.length;
    // Page or worker may send it, and on a line that it has used before the browser itself repeats a post once.
    street().network.mishaps.push('answer lost', 'answer lost');
    await tell(page, 'Поставена тук');
    await queue(page).getByText('Всичко отбелязано е изпратено.').waitFor();
    const posts = street().network.posts.slice(before).map(String);
    expect(posts.length).toBeGreaterThanOrEqual(3);
    expect(new Set(posts).size).toBe(1);
    expect(await mountingsOf(round)).toEqual([[codes()[0], 'MOUNTED']]);
    await phone.close();
  });
});
