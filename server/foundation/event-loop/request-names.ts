// What the watch calls a request by its path: one of a closed list, never a part of an address that somebody made up.

/**
 * Whatever is about a sign: its pages, its questions and the slips that are cast there. One name for reading and voting, so that
 * nothing that is measured or logged tells that somebody voted.
 */
export const SIGN = 'sign';

const ROOMS: ReadonlySet<string> = new Set([
  'results',
  'explore',
  'anonymity',
  'assets',
  'graphql',
  'reference',
  'members',
  'operator',
  'print',
  'mount',
  'livez',
  'readyz',
]);
const OF_SIGNS: ReadonlySet<string> = new Set(['s', 'tablet', 'code']);

/** The name of a request's target. */
export function roomOf(target: string): string {
  const first = /^\/+([a-z]{1,12})(?:[/?]|$)/i.exec(target.slice(0, 20))?.[1]?.toLowerCase() ?? '';
  if (OF_SIGNS.has(first)) return SIGN;
  return ROOMS.has(first) ? first : 'page';
}
