// Every address that is fuzzed: pages and members' files as the server's own tables name them, and what stands beside them.
import { IDENTITY_PATH } from '../../server/access/identity/rules.ts';
import { PATHS } from '../../server/access/sessions/auth-paths.ts';
import { ROUTES } from '../../server/http/pages/routes.ts';
import { MEMBERS_FILES } from '../../server/http/members/files.ts';

/** What is known of the city that is asked about. */
export interface Place {
  readonly slug: string;
  readonly code: string;
  readonly place: string;
  readonly order: string;
  readonly round: string;
  /** Tokens of a print shop's link and of a fitter's. */
  readonly shop: string;
  readonly fitter: string;
}

/** An address that takes a form. */
export interface Form {
  readonly path: string;
  readonly fields: readonly string[];
  /** Our own pages send it as an object. */
  readonly isJson: boolean;
}

const UUID = '00000000-0000-4000-8000-000000000000';
const HASH = 'A'.repeat(22);

/** What a file of members must be told to be one. */
const queriesOf = ({ code, place }: Place): Readonly<Record<string, string>> => ({
  '/orders/:slug/picture.png': `code=${code}&format=a5&design=classic`,
  '/rounds/:slug/photo.jpg': `mounting=${UUID}`,
  '/rounds/:slug/position.svg': `mounting=${UUID}`,
  '/improvements/:slug/photo.jpg': `hash=${HASH}`,
  '/results/:slug/place.csv': `location=${place}`,
  '/results/:slug/place.xlsx': `location=${place}`,
  '/praise/:slug.pdf': `location=${place}`,
  '/reports/:slug.pdf': 'year=2025',
  '/documents/:slug.pdf': 'name=RECORD',
});

/** The path with its parts. */
function fill(path: string, of: Place): string {
  const { slug, code, place, order, round } = of;
  const id = path.startsWith('/orders/') ? order : path.startsWith('/rounds/') ? round : place;
  const parts: Readonly<Record<string, string>> = { slug, code, id, year: '2025', step: 'comment' };
  return path.replaceAll(/:([a-z]+)/g, (_, name: string) => parts[name] ?? name);
}

/** Addresses that exist. */
export function pathsOf(of: Place): string[] {
  const { slug, code, place, shop, fitter } = of;
  const queries = queriesOf(of);
  const files = MEMBERS_FILES.filter(({ method }) => method === 'GET').map(({ path }) => {
    const query = queries[path];
    return `/members/files${fill(path, of)}${query === undefined ? '' : `?${query}`}`;
  });
  const pages = ROUTES.filter(({ method }) => method === 'GET').map(({ path }) => fill(path, of));
  return [
    ...new Set(pages),
    ...files,
    `/S/${code}`,
    '/explore',
    '/graphql',
    '/graphql/schema',
    '/livez',
    '/readyz',
    '/worker.js',
    '/robots.txt',
    '/sitemap.xml',
    '/favicon.ico',
    '/.well-known/security.txt',
    '/.well-known/change-password',
    `/mount/${fitter}`,
    `/print/${shop}`,
    `/print/${shop}/all.zip`,
    `/results/${slug}/picture.png`,
    `/results/${slug}/${place}/picture.png`,
    `/results/${slug}/photos/${HASH}.jpg`,
    `/results/${slug}/report/2025.pdf`,
    `/results/${slug}/data/catalog.jsonld`,
    `/results/${slug}/data/latest/ratings.csv`,
    '/members',
    '/members/sign-in',
    '/members/auth/list-sessions',
    '/operator',
    '/operator/onboarding/city.yaml',
    '/assets/x',
  ];
}

/** Addresses that take a form. */
export function formsOf({ code, shop, slug }: Place): Form[] {
  const slip = ['ballotId', 'castOn'];
  const pages = {
    [`/s/${code}/vote`]: ['score', ...slip],
    [`/s/${code}/answer`]: ['option', 'question', 'comment', 'commentId', ...slip],
    [`/s/${code}/comment`]: ['comment', ...slip],
    '/code': ['code'],
    [`/print/${shop}`]: ['state', 'note'],
  };
  const signing = Object.entries(PATHS).filter(([, { fields }]) => fields.length > 0);
  return [
    ...Object.entries(pages).map(([path, fields]) => ({ path, fields, isJson: false })),
    ...signing.map(([path, { fields }]) => ({ path: `/members/auth${path}`, fields, isJson: true })),
    { path: IDENTITY_PATH, fields: ['email'], isJson: true },
    { path: `/members/files/improvements/${slug}`, fields: ['photo'], isJson: true },
    { path: '/members/preview', fields: ['preview'], isJson: false },
  ];
}
