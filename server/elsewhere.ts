// Whether a page of another site sent a request: a browser says so, and no page can make it lie.
import type { IncomingHttpHeaders } from 'node:http';

/** The headers in which a browser says where a request comes from. */
export type SiteHeaders = Pick<IncomingHttpHeaders, 'origin' | 'host' | 'sec-fetch-site'>;

/**
 * Whether it comes from a page that is not ours: neither of the host that is asked, nor of the origins that are `ours`, which
 * a proxy may call otherwise. A program that is no browser says nothing, and is not meant.
 */
export function isFromElsewhere(
  { origin, host, 'sec-fetch-site': site }: SiteHeaders,
  ours: readonly string[],
): boolean {
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  if (origin === undefined || ours.includes(origin)) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
