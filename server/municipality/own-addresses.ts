// Where a municipality is found: by a host of its own, and at addresses with a slug that it had before.
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { grant } from '../access/grants/grant.ts';
import { CITIZEN } from '../access/grants/viewer.ts';
import { isOutage } from '../foundation/outage-kinds.ts';
import type { House } from '../api/context.ts';
import type { Remembered } from './lookup-cache.ts';
import type { MunicipalityId } from '../foundation/municipality-id.ts';

const find = grant(CITIZEN, 'municipalities.find', null);

/** What is found; nothing while the database is away: then the page that was asked says so itself, in its own words. */
async function unlessAway<Found>(finding: Promise<Found | null>): Promise<Found | null> {
  try {
    return await finding;
  } catch (error) {
    if (isOutage(error)) return null;
    throw error;
  }
}

/** The name of the host that is asked, as DNS has it: without a port. */
export function nameOf({ host = '' }: Pick<IncomingHttpHeaders, 'host'>): string {
  return host.replace(/\.?(:\d+)?$/, '').toLowerCase();
}

/**
 * A function that tells whose own host a request asks; null: the platform's, or nobody's, which are the same. A forged
 * host only narrows what is shown to one municipality: it proves nothing.
 */
export function createFindHost(
  origins: readonly string[],
  { hostOf }: Remembered,
): (request: IncomingMessage) => Promise<MunicipalityId | null> {
  const ours = new Set(origins.map((origin) => new URL(origin).host));
  return async ({ headers }) => {
    if (headers.host === undefined || ours.has(headers.host)) return null;
    const name = nameOf(headers);
    return name === '' ? null : unlessAway(hostOf(find, name));
  };
}

const IN_PATH = /^(\/results\/)([^/]+)(?=\/|$)/i;

/** The slug in the address of a page or a file; or in the explorer's. */
export function slugIn({ pathname, searchParams }: Pick<URL, 'pathname' | 'searchParams'>): string | null {
  return IN_PATH.exec(pathname)?.[2] ?? (pathname === '/explore' ? searchParams.get('municipality') : null);
}

/**
 * Sends on who asks at an address with a slug that the municipality had before (301), or for the start of its own host;
 * tells whether it did.
 */
export async function sendToPresent(
  { method }: IncomingMessage,
  response: ServerResponse,
  { pathname, search, searchParams }: URL,
  { house, hostOf }: { readonly house: House; readonly hostOf: MunicipalityId | null },
): Promise<boolean> {
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (hostOf !== null && pathname === '/') {
    const own = await unlessAway(house.remembered.municipality(find, hostOf));
    if (own === null) return false;
    response.writeHead(302, { location: `/results/${own.slug}${search}`, 'cache-control': 'no-store' }).end();
    return true;
  }
  const slug = slugIn({ pathname, searchParams });
  const present = slug === null ? null : await unlessAway(house.remembered.slugNow(find, slug));
  if (slug === null || present === null) return false;
  const isExplorer = pathname === '/explore';
  const path = isExplorer ? pathname : pathname.replace(IN_PATH, `$1${present}`);
  const query = new URLSearchParams(searchParams);
  if (isExplorer) query.set('municipality', present);
  const asked = isExplorer ? `?${query.toString()}` : search;
  // For good; kept for an hour, since a municipality may take a name back.
  response.writeHead(301, { location: path + asked, 'cache-control': 'public, max-age=3600' }).end();
  return true;
}
