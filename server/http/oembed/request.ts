// What a request of oEmbed asks for (oembed.com, 2.2): which page of ours, in which format, how large at most. Pure.
import { BADGE } from '../../../client/parts/embed/html.ts';
import { AppError } from '../../foundation/errors.ts';

/** Longer than the address of any page of ours. */
const LONGEST_URL = 1_000;

const PAGE = /^\/results\/([a-z0-9-]{1,100})(?:\/([1-9]\d{0,17}))?\/?$/i;

/** A page of results. */
export interface Wanted {
  readonly page: URL;
  readonly slug: string;
  /** Of the place; undefined: the city's. */
  readonly id: string | undefined;
}

/** The page whose address it is, as far as an address tells; null: it is none of results, or there is none. BAD_INPUT: none is said. */
export function pageIn(asked: string | null): Wanted | null {
  if (asked === null) throw new AppError('BAD_INPUT', 'Say the address of a page as url.');
  if (asked.length > LONGEST_URL || !URL.canParse(asked)) return null;
  const page = new URL(asked);
  const [, slug, id] = PAGE.exec(page.pathname) ?? [];
  return slug === undefined ? null : { page, slug: slug.toLowerCase(), id };
}

function pixels(asked: string | null): number {
  if (asked === null) return Number.POSITIVE_INFINITY;
  if (!/^[1-9]\d{0,4}$/.test(asked.slice(0, 6)))
    throw new AppError('BAD_INPUT', 'A size is a number of pixels, at least 1.');
  return Number(asked);
}

/** How wide the badge is to be, in pixels, that it keeps within `maxwidth` and `maxheight`. */
export function widthIn({ searchParams }: URL): number {
  const width = pixels(searchParams.get('maxwidth'));
  const height = pixels(searchParams.get('maxheight'));
  const byHeight = Math.floor((height * BADGE.width) / BADGE.height);
  return Math.max(1, Math.min(BADGE.width, width, byHeight));
}

/** Null: it is none that is answered (501). */
export function formatIn({ searchParams }: URL): 'json' | 'xml' | null {
  const asked = searchParams.get('format') ?? 'json';
  return asked === 'json' || asked === 'xml' ? asked : null;
}
