// The vote page is one small response.
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import type { Assets } from '../../../client/parts/page/context.ts';
import { readBuilt } from './built.ts';
import { everyPage } from './every-page.ts';
import { context } from './fixtures.ts';

let assets: Assets;
beforeAll(async () => {
  assets = await readBuilt();
});
const weigh = (text: string) => gzipSync(text).length;

test('the script is at most 6.25 KB, with the whole trip, the line that was ridden, what keeps votes without a signal, and what seals them', () => {
  expect(weigh(assets.script)).toBeLessThanOrEqual(6.25 * 1024);
});

test('the vote page with all texts, questions, style and script is below 14 KB, the results with a map that tells its names without a script, and with what is promised and in which order it stands, below 15.6 KB', () => {
  const { vote = '', results = '' } = everyPage({ ...context, assets });
  expect(weigh(vote)).toBeLessThan(14 * 1024);
  expect(weigh(results)).toBeLessThanOrEqual(15.6 * 1024);
});

test('what is built can stand inside a page', () => {
  expect(assets.style + assets.script).not.toMatch(/<\/|<!--|@import|url\(/);
  // Written down to what old phones know, these take more than they say.
  expect(assets.style).not.toMatch(/--lightningcss|padding-block/);
  // Escaped or not, HTML has no control characters, and a bundler writes them as they are.
  expect(Object.values(assets).join('')).not.toMatch(/[^\P{Cc}\t\n\f\r]/u);
});
