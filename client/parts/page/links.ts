// Writes addresses inside the pages, keeping a language that the reader has chosen by hand.
import type { PageContext } from './context.ts';

// Only paths are written; the origin is there because URL wants one.
const anyOrigin = 'http://page';

function pathOf(url: URL): string {
  return url.pathname + url.search + url.hash;
}

/** A path with query values added, and the language that was chosen in this page's address unless they name another. */
export function link(
  context: PageContext,
  path: string,
  query: Readonly<Record<string, string | null | undefined>> = {},
): string {
  const url = new URL(anyOrigin + path);
  for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
  const chosen = new URLSearchParams(context.path.replace(/^[^?]*/, '')).get('language');
  if (chosen && !url.searchParams.has('language')) url.searchParams.set('language', chosen);
  return pathOf(url);
}

/** This same page in another language. */
export function inLanguage(context: PageContext, language: string): string {
  const url = new URL(anyOrigin + context.path);
  url.searchParams.set('language', language);
  return pathOf(url);
}
