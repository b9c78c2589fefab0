// What every page tells the browser besides itself: what may run in it, who may keep it, who may frame it.
import type { Assets } from '../../../client/parts/page/context.ts';
import { EVERY_PAGE } from '../framing-headers.ts';
import { inlineOf } from './inline.ts';
import type { Kept } from './kept-page.ts';

/** Who may keep a page, and how long without asking again. */
export const CACHE_CONTROL = {
  /** A visitor's own: going back shows it as it was, its ballot ids too; any other way asks again. */
  own: 'private, no-cache',
  /** The same for everybody. */
  open: 'public, max-age=60',
  never: 'no-store',
} as const;

export type Keeping = keyof typeof CACHE_CONTROL;

type Ours = Pick<Assets, 'results' | 'script' | 'tablet' | 'turns' | 'photo'>;

/** The page's own styles, its script if that is one of ours, and nothing of anybody else. */
function policyOf({ styles: own, script }: Kept, ours: Ours): string {
  // The script of a trip takes it from the page of thanks (client/citizen/enhance/thanks.ts).
  const fetched = script?.rendered === ours.script ? [inlineOf(ours.results)] : [];
  const drawn = new Set([...own, ...fetched].map(({ source }) => source));
  const styles = drawn.size > 0 ? `style-src ${[...drawn].join(' ')}; ` : '';
  const scripts =
    script && [ours.script, ours.tablet, ours.turns, ours.photo].includes(script.rendered)
      ? `script-src ${script.source}; worker-src 'self'; connect-src 'self'; `
      : '';
  // A tablet alone is installed.
  const manifest = script?.rendered === ours.tablet ? "manifest-src 'self'; " : '';
  return (
    `default-src 'none'; ${styles}${scripts}${manifest}img-src 'self' data:; ` +
    `form-action 'self'; base-uri 'none'; frame-ancestors 'none'`
  );
}

/** The headers of a page, whatever its encoding. Only what is open to all has a revision that can be asked for. */
export function headersOf(page: Kept, keeping: Keeping, ours: Ours): Readonly<Record<string, string>> {
  return {
    ...EVERY_PAGE,
    vary: 'accept-language, accept-encoding',
    'cache-control': CACHE_CONTROL[keeping],
    'content-security-policy': policyOf(page, ours),
    ...(keeping === 'open' && { etag: page.etag }),
  };
}
