// Which page is behind which address. Paths are read in any case, since a sign's address is upper case.
import { castAnswer, castScore, followUpPage, thanksPage, votePage } from './vote.ts';
import { anonymityPage, codePage, openCode, placeResultsPage, resultsPage } from './open.ts';
import type { Reply, Visit } from './visit.ts';

type Handler = (visit: Visit) => Promise<Reply>;

interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  readonly handler: Handler;
}

const ROUTES: readonly Route[] = [
  { method: 'GET', path: /^\/$/, handler: codePage },
  { method: 'POST', path: /^\/code$/i, handler: openCode },
  { method: 'GET', path: /^\/s\/(?<code>[^/]+)\/?$/i, handler: (visit) => votePage(visit) },
  { method: 'POST', path: /^\/s\/(?<code>[^/]+)\/?$/i, handler: castScore },
  { method: 'GET', path: /^\/s\/(?<code>[^/]+)\/next\/(?<step>[^/]+)$/i, handler: followUpPage },
  { method: 'POST', path: /^\/s\/(?<code>[^/]+)\/answer$/i, handler: castAnswer },
  { method: 'GET', path: /^\/s\/(?<code>[^/]+)\/thanks$/i, handler: thanksPage },
  { method: 'GET', path: /^\/results\/(?<slug>[^/]+)\/?$/i, handler: resultsPage },
  { method: 'GET', path: /^\/results\/(?<slug>[^/]+)\/(?<id>[^/]+)$/i, handler: placeResultsPage },
  { method: 'GET', path: /^\/anonymity$/i, handler: anonymityPage },
];

/** The page of a method and a path, with the named parts of the path; HEAD is a GET without its body. */
export function findRoute(
  method: string,
  pathname: string,
): { handler: Handler; parts: Record<string, string> } | null {
  const asked = method === 'HEAD' ? 'GET' : method;
  for (const route of ROUTES) {
    const match = route.method === asked ? route.path.exec(pathname) : null;
    if (match) return { handler: route.handler, parts: partsOf(match.groups ?? {}) };
  }
  return null;
}

function partsOf(groups: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, part]) => [name, decoded(part)]));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A broken escape names nothing; as it stands it will not be found.
    return part;
  }
}
