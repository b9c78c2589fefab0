// Which page is behind which address. Paths are read in any case, since a sign's address is upper case.
import { castAnswer, castComment, castScore, followUpPage, thanksPage, toForm, votePage } from './vote.ts';
import { anonymityPage, codePage, openCode, placeResultsPage, resultsPage } from './open.ts';
import { accessibilityPage, cityAnonymityPage, improvementsPage, privacyPage } from './papers.ts';
import { sourceOf } from '../../foundation/address-pattern.ts';
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

export interface Route extends Handling {
  readonly method: 'GET' | 'POST';
  /** With `:name` for each part that a page reads. */
  readonly path: string;
}

/** A route, with the named parts of the path. */
export interface Found extends Handling {
  readonly parts: Readonly<Record<string, string>>;
}

/** A form that is posted. */
const form = (path: string, handler: Handler): Route => ({
  method: 'POST',
  path,
  handler,
  keeping: 'never',
  named: null,
});

/** A visitor's own page. */
const own = (path: string, handler: Handler): Route => ({
  method: 'GET',
  path,
  handler,
  keeping: 'own',
  named: null,
});

/** A page with ballots. */
const vote = (path: string, handler: Handler): Route => ({
  ...own(path, handler),
  named: { at: path, reads: [] },
});

/** A page that is open to all. */
const open = (path: string, handler: Handler, ...reads: readonly QueryName[]): Route => ({
  method: 'GET',
  path,
  handler,
  keeping: 'open',
  named: { at: path, reads },
});

/** Every page; of two that a path could be, the first. */
export const ROUTES: readonly Route[] = [
  open('/', codePage),
  // Where the language link of a form that failed leads.
  { ...open('/', codePage), path: '/code' },
  form('/code', openCode),
  vote('/s/:code', (visit) => votePage(visit)),
  form('/s/:code', castScore),
  form('/s/:code/vote', castScore),
  own('/s/:code/next/:step', followUpPage),
  form('/s/:code/answer', castAnswer),
  form('/s/:code/comment', castComment),
  own('/s/:code/vote', toForm),
  own('/s/:code/answer', toForm),
  own('/s/:code/comment', toForm),
  own('/s/:code/thanks', thanksPage),
  vote('/tablet/:code', tabletPage),
  open('/results/:slug', resultsPage, 'after', 'category', 'period', 'search', 'settlement'),
  open('/results/:slug/anonymity', cityAnonymityPage),
  open('/results/:slug/accessibility', accessibilityPage),
  open('/results/:slug/privacy', privacyPage),
  open('/results/:slug/improvements', improvementsPage),
  open('/results/:slug/data', openDataPage, 'version'),
  open('/results/:slug/benchmark', benchmarkPage),
  open('/results/:slug/report/:year', reportPage, 'edition'),
  open('/results/:slug/:id', placeResultsPage, 'period'),
  open('/anonymity', anonymityPage),
];

const PARTS = { year: String.raw`20\d\d` };
const PATTERNS = ROUTES.map((route) => ({
  route,
  pattern: new RegExp(`^${sourceOf(route.path, PARTS)}/?$`, 'i'),
}));

/** The page of a method and a path, with the named parts of the path; HEAD is a GET without its body. */
export function findRoute(method: string, pathname: string): Found | null {
  const asked = method === 'HEAD' ? 'GET' : method;
  for (const { route, pattern } of PATTERNS) {
    const match = route.method === asked ? pattern.exec(pathname) : null;
    if (match) return { ...route, parts: partsOf(match.groups ?? {}) };
  }
  return null;
}

/** The methods of the page at the path; none where there is no page. */
export function methodsOf(pathname: string): readonly string[] {
  const found = PATTERNS.filter(({ pattern }) => pattern.test(pathname));
  const methods = new Set(found.map(({ route }) => route.method));
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
