// The page for whoever has to come again, since too many ask at once: made once for each language, since in a flood many see it.
import type { PageContext } from '../../../client/parts/page/context.ts';
import { pages } from '../../../client/citizen/pages.tsx';
import { HTTP_STATUS } from '../../foundation/errors.ts';
import { keep, type Kept } from '../../foundation/html/kept-page.ts';

export type Crowding = 'UNAVAILABLE' | 'TOO_MANY_REQUESTS';

/** Returns what finds the page, in a language of the platform's. The way to try again is its own address, whatever that is. */
export function createCrowded(): (code: Crowding, page: PageContext) => Kept {
  const made = new Map<string, Kept>();
  return (code, page) => {
    const name = `${code} ${page.language}`;
    const known = made.get(name);
    if (known) return known;
    const context = { ...page, path: '', languages: [page.language] };
    const html = pages.unavailable.render({ context, isCrowded: code === 'TOO_MANY_REQUESTS' });
    const kept = keep({ status: HTTP_STATUS[code], html });
    made.set(name, kept);
    return kept;
  };
}
