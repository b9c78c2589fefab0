// Whether the results say all they have to say in their HTML, to a browser that runs no script.
import type { Browser } from 'playwright-core';

/** What must be there to be seen: a heading, the average, the bars of the distribution and the table behind them, places. */
const PARTS = [
  'h1',
  'main strong',
  'main table tbody tr',
  'main svg, main meter, main .bar',
  'main a[href*="/results/"]',
];

/** The share of the parts that are there. */
export async function completenessOf(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'bg-BG' });
  try {
    const page = await context.newPage();
    await page.goto(url);
    const isThere = await Promise.all(PARTS.map(async (part) => (await page.locator(part).count()) > 0));
    const missing = PARTS.filter((_, at) => isThere[at] !== true);
    if (missing.length > 0) console.log(`Without a script the results lack: ${missing.join('; ')}`);
    return (PARTS.length - missing.length) / PARTS.length;
  } finally {
    await context.close();
  }
}
