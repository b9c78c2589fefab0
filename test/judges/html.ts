// Whether every page is HTML as the standard has it, by the checker of the W3C: citizens' pages in each of their states, and
// what the server sends of every app.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Judge } from './judge.ts';
import { CHECKER, judgeMarkup } from './markup.ts';

/** What the apps begin with, and pages of the demo city that have their own words. */
const SERVED = [
  '/',
  '/explore',
  '/graphql',
  '/members',
  '/operator',
  '/results/stara-zagora',
  '/results/stara-zagora/data',
  '/results/stara-zagora/improvements',
  '/results/stara-zagora/anonymity',
  '/results/stara-zagora/accessibility',
];

/** Writes the pages below the folder. */
async function writePages(folder: string, url: string): Promise<void> {
  // Only here: no other judge draws pages.
  const { everyPage } = await import('../apps/citizen/every-page.ts');
  const { contextIn } = await import('../apps/citizen/fixtures.ts');
  const pages: [string, string][] = [];
  for (const language of ['bg', 'en'] as const)
    for (const [state, html] of Object.entries(everyPage(contextIn(language))))
      pages.push([`${state}.${language}`, html]);
  for (const path of SERVED) {
    const answered = await fetch(`${url}${path}`, { headers: { accept: 'text/html' } });
    if (!answered.ok) throw new Error(`${path} answered ${answered.status}.`);
    pages.push([`served${path.replaceAll('/', '.')}`, await answered.text()]);
  }
  for (const [name, html] of pages) writeFileSync(join(folder, `${name}.html`), html);
}

export const html: Judge = {
  name: 'html',
  claim: 'Pages are HTML as the standard has it',
  suite: CHECKER,
  declined:
    'notes, beside errors and warnings, on `<meta/>` for `<meta>`: so React writes, and HTML reads both alike; its guess of a page’s language, which differs from run to run',
  judge: async ({ url }) =>
    judgeMarkup(async (folder) => {
      await writePages(folder, url);
      return [];
    }),
};
