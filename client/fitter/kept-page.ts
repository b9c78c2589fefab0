// The page of a round as it was last seen, for when there is no signal.

const CACHE = 'rounds';

const keyOf = (address: string): string => new URL(address, location.href).pathname;

/** Keeps a copy of the page, where it is one: whoever answers in place of the server may answer anything. */
export async function rememberPage(address: string, page: Response): Promise<void> {
  if (!page.ok || page.redirected || page.headers.get('x-robots-tag') !== 'noindex') return;
  const copy = page.clone();
  await (await caches.open(CACHE)).put(keyOf(address), copy);
}

export function findPage(address: string): Promise<Response | undefined> {
  return caches.match(keyOf(address), { cacheName: CACHE, ignoreVary: true });
}

/** Forgets every page but this one. */
export async function forgetPages(but?: string): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const { url } of await cache.keys())
    if (but === undefined || keyOf(url) !== keyOf(but)) await cache.delete(url);
}
