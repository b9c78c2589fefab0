import { chromium } from 'playwright-core';
import { readFile, mkdir } from 'node:fs/promises';
import { everyPage } from './test/citizen/every-page.ts';
import { context } from './test/citizen/fixtures.ts';
import { readAssets } from './client/citizen/assets.ts';
import { startBrowser } from './test/support/browser.ts';
const assets = await readAssets('client/dist');
const all = everyPage({ ...context, assets });
const browser = await startBrowser();
for (const [name, width, dark] of [['benchmark', 320, false], ['benchmark', 390, true], ['benchmark', 1280, false], ['benchmark-apart', 390, false], ['privacy', 390, false], ['accessibility-not-assessed', 1280, true]] as const) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: dark ? 'dark' : 'light' });
  await page.setContent(all[name]!);
  await page.screenshot({ path: `/tmp/team/papers-look/page-${name}-${width}${dark ? '-dark' : ''}.png`, fullPage: true });
  await page.close();
}
await browser.close();
