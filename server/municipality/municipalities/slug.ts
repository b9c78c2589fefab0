// What a municipality may be called in addresses, and what it may not: the one list of words that the platform needs itself.

/** Longer ones do not fit into an address that somebody types. */
const LONGEST = 40;
const SHORTEST = 3;

/** First words of paths, of the platform's pages and of the members' and operators', today's and those that are likely. */
export const RESERVED_SLUGS: readonly string[] = [
  'account',
  'accessibility',
  'admin',
  'anonymity',
  'api',
  'assets',
  'auth',
  'benchmark',
  'checklist',
  'code',
  'data',
  'display',
  'docs',
  'documents',
  'email',
  'explore',
  'explorer',
  'exports',
  'favicon',
  'files',
  'forgotten',
  'graphql',
  'health',
  'help',
  'imports',
  'invitation',
  'letters',
  'livez',
  'login',
  'logout',
  'mail',
  'members',
  'metrics',
  'mount',
  'new',
  'oembed',
  'onboarding',
  'open-data',
  'operator',
  'operators',
  'password',
  'photos',
  'pictures',
  'preview',
  'print',
  'privacy',
  'readyz',
  'results',
  'robots',
  'schema',
  'settings',
  'sign-in',
  'signs',
  'sitemap',
  'static',
  'status',
  'tablet',
  'www',
];

/** What is wrong with the slug; null where a municipality may be called so. Whether another is called so, only a store knows. */
export function slugFault(slug: string): 'NOT_ALLOWED' | 'TOO_SHORT' | 'TOO_LONG' | 'RESERVED' | null {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return 'NOT_ALLOWED';
  if (slug.length < SHORTEST) return 'TOO_SHORT';
  if (slug.length > LONGEST) return 'TOO_LONG';
  return RESERVED_SLUGS.includes(slug) ? 'RESERVED' : null;
}
