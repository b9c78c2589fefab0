// The one address of a page that the server keeps: what its route reads, in one order and one spelling. Whatever else an address says names
// no other page, or anybody could have the same one made again and again.
import { MAX_SEARCH } from '../../api/operation-limits.ts';
import { normaliseCode } from '../../foundation/sign-code.ts';

const LONGEST_CURSOR = 300;

/** The value where it is no longer than the longest that is right, and one character more where it is: so it stays wrong. */
const upTo = (longest: number) => (text: string) => text.slice(0, longest + 1);

/** How a page understands what its address says; an empty text says nothing. */
const READINGS = {
  after: upTo(LONGEST_CURSOR),
  category: upTo(18),
  edition: (text: string) => (/^[1-9]\d{0,3}$/.test(text.slice(0, 5)) ? text : ''),
  period: upTo('2026-11'.length),
  // As much as the page's field takes.
  search: (text: string) => text.slice(0, MAX_SEARCH).trim(),
  settlement: upTo(18),
  version: upTo(20),
} as const satisfies Readonly<Record<string, (text: string) => string>>;

/** What a page may read from the query of its address, beside its language. */
export type QueryName = keyof typeof READINGS;

/** How a kept page is named: its path, with `:name` for each part, and what it reads. */
export interface Named {
  readonly at: string;
  readonly reads: readonly QueryName[];
}

/** The page's address; `language`: the one that was chosen by hand, in its own spelling, or null. */
export function canonicalUrl(
  { at, reads }: Named,
  parts: Readonly<Record<string, string>>,
  asked: URL,
  language: string | null,
): URL {
  const path = at.replaceAll(/:(\w+)/g, (_, name: string) => {
    const part = parts[name] ?? '';
    return encodeURIComponent(name === 'code' ? normaliseCode(part) : part);
  });
  const url = new URL(path, asked.origin);
  for (const name of reads) {
    const value = READINGS[name](asked.searchParams.get(name) ?? '');
    if (value !== '') url.searchParams.set(name, value);
  }
  if (language !== null) url.searchParams.set('language', language);
  return url;
}
