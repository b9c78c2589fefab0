// What every page is told that does not come from GraphQL.
import type { Wording } from '../../text/texts.ts';

/** The built files that stand inside every page (see citizen/assets.ts). */
export type Assets = {
  readonly style: string;
  /** How results are drawn: what the page of thanks needs beside it, and the script takes from there into the vote page. */
  readonly results: string;
  /** What pages of results and papers need beside it, how results are drawn among it. */
  readonly report: string;
  /** What only the page on a tablet needs beside it. */
  readonly desk: string;
  /** What only the page on a screen needs beside it. */
  readonly display: string;
  /** What only the page of a print shop needs beside it. */
  readonly print: string;
  readonly script: string;
  /** The script of the page on a tablet, in place of the other. */
  readonly tablet: string;
  /** The script of the page on a screen, in place of the other. */
  readonly turns: string;
  /** What only the pages of reports of what is broken need beside it. */
  readonly request: string;
  /** The script of the form that takes a photo, in place of the other. */
  readonly photo: string;
};

/** What the server knows about the request and itself. */
export type PageContext = Wording & {
  /** Languages on offer at this address: the municipality's, or the platform's where none is known. */
  readonly languages: readonly string[];
  /** Path and query of this page as a GET, e.g. `/s/123456789?language=en`; after a POST that of its form's page. */
  readonly path: string;
  readonly platformName: string;
  /** Origin of the platform without a slash at the end. */
  readonly publicUrl: string;
  readonly assets: Assets;
};
