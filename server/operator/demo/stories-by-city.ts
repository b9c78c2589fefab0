// Which demo city has stories to tell.
import type { Stories } from './stories.ts';
import { STARA_ZAGORA } from './text/stara-zagora.ts';

/** The stories of the demo city with the slug; null where it has none. */
export function storiesOf(slug: string): Stories | null {
  return slug === 'stara-zagora' ? STARA_ZAGORA : null;
}
