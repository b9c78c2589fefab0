// Whether a page of another site sent a request: a browser says so, and no page can make it lie.
import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

/** The headers in which a browser says where a request comes from. */
export type SiteHeaders = Pick<IncomingHttpHeaders, 'origin' | 'host' | 'sec-fetch-site'>;

/** Which hosts are ours, as far as a request tells. */
export interface Known {
  /** Origins of ours, which a proxy may call otherwise. */
  readonly ours: readonly string[];
  /** Whose own host is asked; null: no municipality's. */
  readonly hostOf: unknown;
}

/**
 * Whether it comes from a page that is not ours: neither of our origins, nor of the host that is asked, where that is a
 * municipality's, or no name at all. Any other name may have been led here by somebody whose page it is (DNS rebinding), but
 * not by https: for that he would need a certificate that is shown here.
 * A program that is no browser says nothing, and is not meant.
 */
export function isFromElsewhere(
  { origin, host, 'sec-fetch-site': site }: SiteHeaders,
  { ours, hostOf }: Known,
): boolean {
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  if (origin === undefined || ours.includes(origin)) return false;
  if (!URL.canParse(origin)) return true;
  const { host: from, hostname, protocol } = new URL(origin);
  return from !== host || (hostOf === null && protocol !== 'https:' && !isNoName(hostname));
}

/** An address, or this machine: nobody can lead those elsewhere. */
function isNoName(hostname: string): boolean {
  return hostname === 'localhost' || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
}
