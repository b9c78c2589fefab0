// One visit to a citizens' page: what was asked, and what every page is told.
import type { IncomingHttpHeaders } from 'node:http';
import type { PageContext } from '../../../client/parts/page/context.ts';
import type { Context } from '../../api/context.ts';
import { isTag } from '../../foundation/texts/rules.ts';
import type { PageCache, Going, Retired } from './cache.ts';
import type { Document } from '../../foundation/html/kept-page.ts';
import type { Kinds, OfKind } from './page-kinds.ts';
import { choose, type Offer } from './page-language.ts';
import type { Posted } from './posted-form.ts';

export interface PageSettings extends Pick<PageContext, 'platformName' | 'publicUrl' | 'assets'> {
  readonly cache: PageCache;
  /** How long a reader waits for a database that answers nobody, in milliseconds. */
  readonly silenceMs: number;
  /** Pages behind codes. */
  readonly kinds: Kinds;
}

export interface Visit extends Posted {
  readonly url: URL;
  /** The named parts of the path. */
  readonly parts: Readonly<Record<string, string>>;
  readonly context: Context;
  readonly page: PageContext;
}

/** Pages of which one is shown, and nobody shall know by its length which. All have the blank token; the one that is shown gets its own. */
export interface Alike {
  readonly all: readonly (Document | OfKind)[];
  readonly shown: number;
  readonly token: string;
}

/** What came back: a document, one of several that are equally long, one of a kind, where to go on, or the key to seal to. */
export type Reply = Document | Alike | OfKind | Going | Retired;

/** The address of the page itself. */
export function pathOf({ pathname, search }: URL): string {
  return pathname + search;
}

/** A language of the offer, and the address that the page has as a GET. */
export function pageContext(
  { platformName, publicUrl, assets }: PageSettings,
  url: URL,
  headers: IncomingHttpHeaders,
  offer: Offer,
): PageContext {
  return {
    platformName,
    publicUrl,
    assets,
    ...choose(offer, url.searchParams.get('language'), headers['accept-language']),
    languages: offer.map(({ language }) => language),
    path: pathOf(url),
  };
}

/** The address with the language that the citizen chose by hand, if one was: it may be on offer there. */
export function inSameLanguage({ url }: Visit, path: string): string {
  const chosen = url.searchParams.get('language');
  return chosen === null || !isTag(chosen)
    ? path
    : `${path}${path.includes('?') ? '&' : '?'}language=${chosen}`;
}
