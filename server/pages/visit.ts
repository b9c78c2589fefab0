// One visit to a citizens' page: what was asked, and what every page is told.
import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { PageContext } from '../../client/citizen/context.ts';
import { isLanguage, languages } from '../../client/text/texts.ts';
import type { Context } from '../graphql/context.ts';
import { languageFor } from './language.ts';

export type PageSettings = Pick<PageContext, 'platformName' | 'publicUrl' | 'assets'>;

export interface Visit {
  readonly url: URL;
  /** The named parts of the path. */
  readonly parts: Readonly<Record<string, string>>;
  /** The fields of a posted form; none for a GET. */
  readonly form: URLSearchParams;
  readonly context: Context;
  readonly page: PageContext;
}

/** What came back: a document, or where to go on. */
export type Reply =
  { readonly status: number; readonly html: string } | { readonly status: 303; readonly location: string };

/** A nonce for the page's one style and one script, an own language, and the address that it has as a GET. */
export function pageContext(settings: PageSettings, url: URL, headers: IncomingHttpHeaders): PageContext {
  const chosen = url.searchParams.get('language');
  return {
    ...settings,
    language: languageFor(chosen, headers['accept-language']),
    languages,
    path: url.pathname + url.search,
    nonce: randomBytes(16).toString('base64'),
  };
}

/** A fresh id for the slip that the page will send. */
export function drawBallotId(): string {
  return randomUUID();
}

/** The address with the language that the citizen chose by hand, if one was. */
export function inSameLanguage({ url }: Visit, path: string): string {
  const chosen = url.searchParams.get('language');
  return chosen !== null && isLanguage(chosen)
    ? `${path}${path.includes('?') ? '&' : '?'}language=${chosen}`
    : path;
}
