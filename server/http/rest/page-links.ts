// Where the pages beside a page are, as the header Link tells it (RFC 8288).
import { isRecord } from '../../foundation/json.ts';

/** How the page is asked for behind each of the two ends, and what asks for the other. */
const WAYS = [
  { rel: 'next', more: 'hasNextPage', cursor: 'endCursor', size: 'first', at: 'after' },
  { rel: 'prev', more: 'hasPreviousPage', cursor: 'startCursor', size: 'last', at: 'before' },
] as const;

const PAGE_PARAMETERS = ['first', 'after', 'last', 'before'] as const;

/** The header, with addresses of this host; null where there is no other page. `list`: the part of the data that has pages. */
export function linksOf(url: URL, list: unknown): string | null {
  const info = isRecord(list) ? list['pageInfo'] : undefined;
  if (!isRecord(info)) return null;
  const size = url.searchParams.get('first') ?? url.searchParams.get('last');
  const links = WAYS.flatMap((way) => {
    const cursor = info[way.cursor];
    if (info[way.more] !== true || typeof cursor !== 'string') return [];
    const params = new URLSearchParams(url.searchParams);
    for (const name of PAGE_PARAMETERS) params.delete(name);
    if (size !== null) params.set(way.size, size);
    params.set(way.at, cursor);
    return [`<${url.pathname}?${params}>; rel="${way.rel}"`];
  });
  return links.length === 0 ? null : links.join(', ');
}
