// Which page is behind which address. Paths are read in any case, since a sign's address is upper case.
import { castAnswer, castComment, castScore, followUpPage, thanksPage, toForm, votePage } from './vote.ts';
import { anonymityPage, codePage, openCode, placeResultsPage, resultsPage } from './open.ts';
import { accessibilityPage, cityAnonymityPage, improvementsPage, privacyPage } from './papers.ts';
import { READ } from '../../foundation/methods.ts';
import { openDataPage } from './open-data.ts';
import { benchmarkPage } from './benchmark.ts';
import { reportPage } from './report.ts';
import { tabletPage } from './tablet.ts';
import type { Named, QueryName } from './canonical.ts';
import type { Keeping } from '../../foundation/html/headers.ts';
import type { Reply, Visit } from './visit.ts';

type Handler = (visit: Visit) => Promise<Reply>;

interface Handling {
  readonly handler: Handler;
  /** Who may keep the page. */
  readonly keeping: Keeping;
  /**
   * The page depends on nothing but language and this name. The server itself keeps it for some seconds, unless it is behind a code.
   * Null: it depends on more.
   */
  readonly named: Named | null;
}

interface Route extends Handling {
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
}

/** A route, with the named parts of the path. */
export interface Found extends Handling {
  readonly parts: Readonly<Record<string, string>>;
}

/** A form that was posted; a visitor's own page; a page with ballots; a page that is open to all. */
const form = { method: 'POST', keeping: 'never', named: null } as const;
const own = { method: 'GET', keeping: 'own', named: null } as const;
const vote = (at: string) => ({ method: 'GET', keeping: 'own', named: { at, reads: [] } }) as const;
const open = (at: string, ...reads: readonly QueryName[]) =>
  ({ method: 'GET', keeping: 'open', named: { at, reads } }) as const;

const ROUTES: readonly Route[] = [
  // Also behind the form's address, as the language link of a failed one.
  { ...open('/'), path: /^\/(code)?$/i, handler: codePage },
  { ...form, path: /^\/code$/i, handler: openCode },
  { ...vote('/s/:code'), path: /^\/s\/(?<code>[^/]+)\/?$/i, handler: (visit) => votePage(visit) },
  { ...form, path: /^\/s\/(?<code>[^/]+)(\/vote|\/?)$/i, handler: castScore },
  { ...own, path: /^\/s\/(?<code>[^/]+)\/next\/(?<step>[^/]+)$/i, handler: followUpPage },
  { ...form, path: /^\/s\/(?<code>[^/]+)\/answer$/i, handler: castAnswer },
  { ...form, path: /^\/s\/(?<code>[^/]+)\/comment$/i, handler: castComment },
  { ...own, path: /^\/s\/(?<code>[^/]+)\/(vote|answer|comment)$/i, handler: toForm },
  { ...own, path: /^\/s\/(?<code>[^/]+)\/thanks$/i, handler: thanksPage },
  { ...vote('/tablet/:code'), path: /^\/tablet\/(?<code>[^/]+)\/?$/i, handler: tabletPage },
  {
    ...open('/results/:slug', 'after', 'category', 'period', 'search', 'settlement'),
    path: /^\/results\/(?<slug>[^/]+)\/?$/i,
    handler: resultsPage,
  },
  {
    ...open('/results/:slug/anonymity'),
    path: /^\/results\/(?<slug>[^/]+)\/anonymity$/i,
    handler: cityAnonymityPage,
  },
  {
    ...open('/results/:slug/accessibility'),
    path: /^\/results\/(?<slug>[^/]+)\/accessibility$/i,
    handler: accessibilityPage,
  },
  { ...open('/results/:slug/privacy'), path: /^\/results\/(?<slug>[^/]+)\/privacy$/i, handler: privacyPage },
  {
    ...open('/results/:slug/improvements'),
    path: /^\/results\/(?<slug>[^/]+)\/improvements$/i,
    handler: improvementsPage,
  },
  {
    ...open('/results/:slug/data', 'version'),
    path: /^\/results\/(?<slug>[^/]+)\/data\/?$/i,
    handler: openDataPage,
  },
  {
    ...open('/results/:slug/benchmark'),
    path: /^\/results\/(?<slug>[^/]+)\/benchmark$/i,
    handler: benchmarkPage,
  },
  {
    ...open('/results/:slug/report/:year', 'edition'),
    path: /^\/results\/(?<slug>[^/]+)\/report\/(?<year>20\d\d)\/?$/i,
    handler: reportPage,
  },
  {
    ...open('/results/:slug/:id', 'period'),
    path: /^\/results\/(?<slug>[^/]+)\/(?<id>[^/]+)$/i,
    handler: placeResultsPage,
  },
  { ...open('/anonymity'), path: /^\/anonymity$/i, handler: anonymityPage },
];

/** The page of a method and a path, with the named parts of the path; HEAD is a GET without its body. */
export function findRoute(method: string, pathname: string): Found | null {
  const asked = method === 'HEAD' ? 'GET' : method;
  for (const route of ROUTES) {
    const match = route.method === asked ? route.path.exec(pathname) : null;
    if (match) return { ...route, parts: partsOf(match.groups ?? {}) };
  }
  return null;
}

/** The methods of the page at the path; none where there is no page. */
export function methodsOf(pathname: string): readonly string[] {
  const methods = new Set(ROUTES.filter(({ path }) => path.test(pathname)).map(({ method }) => method));
  return [...(methods.has('GET') ? READ : []), ...(methods.has('POST') ? ['POST'] : [])];
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
