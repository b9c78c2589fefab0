// One address for each page: what is typed with a slash at its end, or in upper case, leads to it.
import type { IncomingMessage, ServerResponse } from 'node:http';

/** First parts of paths that are read in any case. A sign's address is not one: it is printed in upper case, and leads nowhere else. */
const IN_ANY_CASE = new Set(['results', 'explore', 'graphql', 'anonymity', 'code', 'tablet']);
/** Behind these stand tokens, which no browser shall keep a way to, or an app that reads its addresses itself. */
const AS_IT_IS = new Set(['print', 'mount', 'checklist', 'members', 'operator']);

/** The path as its page has it. */
function canonicalPath(pathname: string): string {
  const [, first = '', second, third, ...others] = pathname.slice(0, endOf(pathname)).split('/');
  const room = first.toLowerCase();
  if (AS_IT_IS.has(room)) return pathname;
  if (room === 'results' && second === undefined) return '/';
  if (!IN_ANY_CASE.has(room)) return pathname.slice(0, endOf(pathname));
  // What follows the name of a part may be a file's, which is read as it stands.
  const parts = [second, third].flatMap((part) => (part === undefined ? [] : [part.toLowerCase()]));
  return ['', room, ...parts, ...others].join('/');
}

/** Without slashes at the end; the root is one. */
function endOf(pathname: string): number {
  let end = pathname.length;
  while (end > 1 && pathname[end - 1] === '/') end -= 1;
  return end;
}

/** Sends on who reads at another address than the page's (301); tells whether it did. */
export function sendToCanonical(
  { method }: IncomingMessage,
  response: ServerResponse,
  { pathname, search }: URL,
): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  const path = canonicalPath(pathname);
  if (path === pathname) return false;
  response.writeHead(301, { location: path + search, 'cache-control': 'public, max-age=3600' }).end();
  return true;
}
