// GET /api: the ways to read what is published, as one page that needs no script, written once.
import { escaped } from '../../foundation/html/escape.ts';
import { keep, type Kept } from '../../foundation/html/kept-page.ts';
import { READ } from '../../foundation/methods.ts';
import { style } from '../api-docs/html.ts';
import { sendPage } from '../pages/send-page.ts';
import type { PageSettings } from '../pages/visit.ts';
import { perServer, type Address } from '../router/address.ts';
import { BASE } from './openapi.ts';
import { pageWords as words } from './api-page-text.ts';
import { ROUTES } from './all-routes.ts';

interface PageApp {
  readonly pages: PageSettings;
}

/** The whole document. */
function apiPage(platformName: string): string {
  const ways = words.ways.map(
    ({ href, name, is }) => `<dt><a href="${href}">${escaped(name)}</a></dt><dd><p>${escaped(is)}</p></dd>`,
  );
  const routes = ROUTES.map(
    ({ path, summary }) =>
      `<dt><code>${BASE}${path.replaceAll(/:([a-z]+)/g, '{$1}')}</code></dt><dd><p>${escaped(summary)}</p></dd>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(words.title)} · ${escaped(platformName)}</title><style>${style}</style></head><body><main><h1>${escaped(words.title)}</h1><p>${escaped(words.lead)}</p><dl>${ways.join('')}</dl><h2>${escaped(words.routes)}</h2><p>${escaped(words.routesLead)}</p><dl>${routes.join('')}</dl></main></body></html>`;
}

export const API_PAGE: Address<PageApp> = {
  door: 'citizens',
  methods: READ,
  path: '/api',
  spelling: 'loose',
  who: 'anybody',
  answer: perServer<PageApp>(({ pages: { platformName, assets } }) => {
    let kept: Kept | undefined;
    return ({ request, response }) => {
      kept ??= keep({ status: 200, html: apiPage(platformName) });
      sendPage(request, response, kept, 'open', assets);
    };
  }),
};
