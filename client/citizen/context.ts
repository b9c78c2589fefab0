// What every page is told that does not come from GraphQL.
import type { Language } from '../text/texts.ts';

/** The built files that stand inside every page (see assets.ts). */
export type Assets = { readonly style: string; readonly script: string };

/** What the server knows about the request and itself. */
export type PageContext = {
  readonly language: Language;
  /** Languages on offer; a municipality's page offers only those that it has chosen too. */
  readonly languages: readonly Language[];
  /** Path and query of this page as a GET, e.g. `/s/123456789?language=en`; after a POST that of its form's page. */
  readonly path: string;
  readonly platformName: string;
  /** Origin of the platform without a slash at the end. */
  readonly publicUrl: string;
  /** The CSP nonce of the page's one style and one script. */
  readonly nonce: string;
  readonly assets: Assets;
};
