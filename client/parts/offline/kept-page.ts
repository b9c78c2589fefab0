// A page that a pass opens as it was last seen, for when there is no signal: kept in a cache that its app names.

const keyOf = (address: string): string => new URL(address, location.href).pathname;

/** Keeps a copy of the page, where it is one: whoever answers in place of the server may answer anything. */
export async function rememberPage(cache: string, address: string, page: Response): Promise<void> {
  if (!page.ok || page.redirected || page.headers.get('x-robots-tag') !== 'noindex') return;
  const copy = page.clone();
  await (await caches.open(cache)).put(keyOf(address), copy);
}

export function findPage(cache: string, address: string): Promise<Response | undefined> {
  return caches.match(keyOf(address), { cacheName: cache, ignoreVary: true });
}

/** Forgets every page but this one. */
export async function forgetPages(cache: string, but?: string): Promise<void> {
  const kept = await caches.open(cache);
  for (const { url } of await kept.keys())
    if (but === undefined || keyOf(url) !== keyOf(but)) await kept.delete(url);
}

/** A line that says nothing for so long is taken for dead. */
const PATIENCE_MS = 30_000;

/** Asks for the page anew, and keeps it; null where nothing comes through. */
export async function refreshPage(cache: string): Promise<string | null> {
  const abort = new AbortController();
  const limit = setTimeout(() => abort.abort(), PATIENCE_MS);
  try {
    const page = await fetch(location.pathname, { cache: 'no-store', signal: abort.signal });
    if (!page.ok) return null;
    const html = await page.clone().text();
    await rememberPage(cache, location.href, page);
    return html;
  } catch {
    return null;
  } finally {
    clearTimeout(limit);
  }
}

/** The page as it was is there at once; its script asks for what is new, and keeps it. */
export async function answerKept(cache: string, request: Request): Promise<Response> {
  const page = (await findPage(cache, request.url)) ?? (await fetch(request));
  await rememberPage(cache, request.url, page);
  return page;
}
