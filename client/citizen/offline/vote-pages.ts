// The vote pages that were visited, for the next time without signal. Only the worker keeps them.
import { makeBallotId } from '../../parts/offline/ballot-id.ts';

const CACHE = 'vote-pages';
const MOST = 10;
/** What a kept page needs of its headers. Not when it was answered: whoever picks up the phone is not to read when somebody was where. */
const KEPT_HEADERS = [
  'content-type',
  'content-language',
  'content-security-policy',
  'cross-origin-opener-policy',
  'permissions-policy',
  'x-frame-options',
];
/** The key of a day would tell on which day somebody was there. */
const BALLOT_KEY = / data-key="[^"]*"/;
const BALLOT_ID = /(name="(?:ballot|comment)Id" value=")[^"]*/g;

/** That of a sign, or of a tablet. */
export function isVotePage(address: string): boolean {
  return /^\/(s|tablet)\/[^/]+\/?$/i.test(new URL(address).pathname);
}

/**
 * One key for the vote page that this is, or that this lies behind, however it is written; null for other pages. A page with a
 * slip of paper is another: its vote would go without the slip.
 */
function keyOf(address: string): string | null {
  const { pathname, searchParams } = new URL(address);
  const path = /^\/(s|tablet)\/[^/]+(?!\/paper\/|[^/])/.exec(pathname.toLowerCase())?.[0];
  return path ? `${path}?language=${searchParams.get('language') ?? ''}` : null;
}

/** Keeps a vote page, or forgets it if its sign is gone. */
export async function rememberPage(address: string, page: Response): Promise<void> {
  const key = keyOf(address);
  if (!key) return;
  const cache = await caches.open(CACHE);
  await cache.delete(key);
  if (page.ok)
    await cache.put(
      key,
      new Response((await page.text()).replace(BALLOT_KEY, ''), { headers: keptHeaders(page) }),
    );
  for (const oldest of (await cache.keys()).slice(0, -MOST)) await cache.delete(oldest);
}

function keptHeaders({ headers }: Response): [string, string][] {
  return KEPT_HEADERS.map((name) => [name, headers.get(name) ?? '']);
}

/** The page as it was, but for its ballots: nobody may have had their numbers before. */
export async function findPage(address: string): Promise<Response | undefined> {
  const key = keyOf(address);
  if (!key) return undefined;
  const match = (ignoreSearch: boolean) =>
    caches.match(key, { cacheName: CACHE, ignoreVary: true, ignoreSearch });
  // In another language rather than not at all.
  const page = (await match(false)) ?? (await match(true));
  if (!page) return undefined;
  const html = (await page.text()).replace(BALLOT_ID, (_, before: string) => before + makeBallotId());
  return new Response(html, { headers: page.headers });
}

/** The pages of signs that are kept, the last visited last: what each is called, as it stands in its title. */
export async function listPages(): Promise<{ path: string; title: string }[]> {
  const cache = await caches.open(CACHE);
  const kept = (await cache.keys()).filter(({ url }) => new URL(url).pathname.startsWith('/s/'));
  const pages = kept.map(async ({ url }) => {
    const html = (await (await cache.match(url))?.text()) ?? '';
    const title = /<title>([^<]*) · /.exec(html)?.[1] ?? '';
    const { pathname, search } = new URL(url);
    return { path: pathname + (search.endsWith('=') ? '' : search), title };
  });
  return Promise.all(pages);
}
