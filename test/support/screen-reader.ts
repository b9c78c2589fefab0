// What a screen reader says of a page, from its first word to its last: the tree that a browser makes of it, told by Guidepup.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { virtual } from '@guidepup/virtual-screen-reader';
import type { Page } from 'playwright-core';

const reader = readFileSync(
  createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js'),
  'utf8',
);

declare global {
  interface Window {
    guidepup?: typeof virtual;
  }
}

/** More phrases than any page has that is listened to: a reader that goes in a circle is stopped there. */
const MOST = 1_500;

/** All that is said, a phrase a line, of somebody who goes on and on through the page as it stands. */
export async function listen(page: Page): Promise<string> {
  // As a text: the runner of tests would take the import for its own.
  await page.evaluate(`import(URL.createObjectURL(new Blob([${JSON.stringify(reader)}], { type: 'text/javascript' })))
    .then(({ virtual }) => { window.guidepup = virtual; })`);
  const phrases = await page.evaluate(async (most) => {
    const { guidepup } = window;
    if (!guidepup) throw new Error('The reader is not there.');
    // Where scripts run, browsers show none of it; this reader does not know that.
    for (const unseen of document.querySelectorAll('noscript')) unseen.remove();
    await guidepup.start({ container: document.body });
    for (let left = most; left > 0; left -= 1) {
      if ((await guidepup.lastSpokenPhrase()) === 'end of document') break;
      await guidepup.next();
    }
    const said = await guidepup.spokenPhraseLog();
    await guidepup.stop();
    return said;
  }, MOST);
  return `${withoutDrawings(phrases)
    .map((phrase) => phrase.replaceAll(/\s+/g, ' '))
    .join('\n')}\n`;
}

/** What a drawing is called is said, and not what stands in it (ARIA: children of an image are presentational); this reader does not know it. */
function withoutDrawings(phrases: readonly string[]): string[] {
  const said: string[] = [];
  let end: string | undefined;
  for (const phrase of phrases) {
    if (phrase === end) end = undefined;
    else if (end === undefined) {
      said.push(phrase);
      if (phrase.startsWith('image, ') && phrases.includes(`end of ${phrase}`)) end = `end of ${phrase}`;
    }
  }
  return said;
}
