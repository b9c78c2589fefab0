// Puts the thief of a phone on trial: of phones that said different things at the same places he reads all that their browsers keep.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { launchKeeping } from '../../../test/support/browser.ts';
import { until } from '../../../test/support/watched.ts';
import type { Town } from '../town.ts';
import { percent } from '../trial.ts';
import { fillQueue, readKept, readQueue, searchFiles, type InFiles } from './kept.ts';

/** One for each question. */
const SCORES = [2, 7, 10];

/** What one phone kept, and when. */
interface Phone {
  readonly before: string;
  /** The page is still open. */
  readonly open: string;
  readonly sent: string;
  readonly waiting: string;
  readonly sentLate: string;
  readonly planted: string;
  /** In the browser's own files, also what was deleted: of what went through at once, and of what waited. */
  readonly sentInFiles: InFiles;
  readonly inFiles: InFiles;
}

/** Answers whether nothing is kept before a vote, and after it is sent the same whatever was said; where a queue keeps it, all is told. */
export async function tryPhones(url: string, town: Town): Promise<boolean> {
  const phones = await Promise.all(SCORES.map((score) => live(url, town, score)));
  const toldApart = (when: Exclude<keyof Phone, 'inFiles' | 'sentInFiles'>): number => {
    const all = phones.map((phone) => phone[when]);
    return all.filter((kept) => all.filter((other) => other === kept).length === 1).length / all.length;
  };
  // The browser's own history, and nothing else.
  const isEmpty = phones.every(({ before }) =>
    before.split('\n').every((line) => /^(http|about:blank)/.test(line)),
  );
  const told = { sent: toldApart('sent'), sentLate: toldApart('sentLate') };
  const leftBy = (files: 'inFiles' | 'sentInFiles'): number =>
    phones.filter(({ [files]: { word, score } }) => word || score).length;
  const holds = isEmpty && told.sent === 0 && told.sentLate === 0 && leftBy('sentInFiles') === 0;
  console.log(
    `phone, before "send": ${isEmpty ? 'nothing of ours' : 'SOMETHING'}; after it ${percent(told.sent)} of ${phones.length} phones tell what was ` +
      `said on them, where it waited for a connection ${percent(told.sentLate)}; the browser's own files hold it on ${leftBy('sentInFiles')}, ` +
      `bound 0: ${holds ? 'holds' : 'DOES NOT HOLD'}`,
  );
  console.log(
    `      not promised: while it waits ${percent(toldApart('waiting'))} tell, and while the page is open ${percent(toldApart('open'))}; what waited ` +
      `and was deleted still stands in the browser's own files on ${leftBy('inFiles')} of ${phones.length}`,
  );
  console.log(`planted: ${percent(toldApart('planted'))} told by a queue that keeps what was sent`);
  return holds && toldApart('waiting') === 1 && toldApart('planted') === 1;
}

async function live(url: string, town: Town, score: number): Promise<Phone> {
  const folder = mkdtempSync(join(tmpdir(), 'kazva-phone-'));
  const phone = await launchKeeping(folder, { viewport: { width: 390, height: 844 }, locale: 'bg' });
  const word = `zhulto kanarche ${score}`;
  const twoDigits = String(score).padStart(2, '0');
  try {
    const page = await open(phone, url, town, 0);
    const before = await readKept(page);
    await say(page, score, word);
    await workerIsReady(page);
    const stillOpen = await readKept(page);
    await page.goBack();
    await page.reload();
    const sent = await readKept(page);
    const sentInFiles = searchFiles(folder, word, twoDigits);
    const later = await open(phone, url, town, 1);
    await phone.setOffline(true);
    await say(later, score, word);
    const waiting = await readKept(later);
    const queue = await readQueue(later);
    await phone.setOffline(false);
    await until(async () => (await readQueue(later)).length === 0);
    await later.reload();
    const sentLate = await readKept(later);
    await phone.setOffline(true);
    await fillQueue(later, queue);
    const planted = await readKept(later);
    await phone.close();
    const inFiles = searchFiles(folder, word, twoDigits);
    return { before, open: stillOpen, sent, sentInFiles, waiting, sentLate, planted, inFiles };
  } finally {
    await phone.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function open(phone: BrowserContext, url: string, { places }: Town, place: number): Promise<Page> {
  const page = await phone.newPage();
  await page.goto(`${url}/s/${places[place]?.code}`);
  return page;
}

/** Gives a score, chooses the first answer, and writes a comment. */
async function say(page: Page, score: number, word: string): Promise<void> {
  await page.locator(`#score-${score}`).check();
  await page.locator('main button:visible').first().click();
  await page.locator('label.option:visible').first().click();
  await page.locator('summary:visible').first().click();
  await page.locator('textarea:visible').fill(word);
  await page.locator('main button:visible').first().click();
  await page.locator('section[data-step=thanks]').waitFor();
}

/** Until the worker has kept the page. */
async function workerIsReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while ((await (await caches.open('vote-pages')).keys()).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 50));
  });
}
