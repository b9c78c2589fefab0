// The poster that the page of its order is opened for, as its address names it.
import { id, oneOf } from '../../parts/controls/filters.ts';
import { FORMATS, KINDS, type PosterWish } from './take-poster.ts';

/** The poster in a query; null where it names no month. Of a place and a service it is that of the place. */
export function orderedIn(query: URLSearchParams): PosterWish | null {
  const month = query.get('month') ?? '';
  if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(month)) return null;
  const location = id.read(query.get('location'));
  return {
    kind: oneOf(KINDS, 'month').read(query.get('kind')),
    month,
    format: oneOf(FORMATS, 'a3').read(query.get('format')),
    location,
    category: location === null ? id.read(query.get('category')) : null,
  };
}
