// Decides what is pooled at the end of a period: quiet places by category, and what was told of lines and of parts of the day.
import { decideTold, type ToldPooling } from './pooling-told.ts';
import { decidePooling, type Pooling } from './pooling.ts';
import type { Opening } from './opening.ts';
import type { CounterParts, Look } from './publish-run.ts';
import { askingOn, type OpenedBox } from './read-box.ts';
import { countPublishedAfter } from './store-told.ts';

/** What pooling changes. */
export type Pools = Pooling & Pick<ToldPooling, 'lines' | 'dayParts'>;

/** Decides of what waits after the opening: quiet places first, then what was told, beside which enough others must have been published. */
export async function decidePools(
  { pool }: CounterParts,
  look: Look,
  box: OpenedBox,
  { waiting, ratings }: Opening,
): Promise<Pools> {
  const { city, isChangedInPeriod: isChanged } = look;
  const places = decidePooling(waiting, { ...box, sizeOf: look.poolSizeOf, isChanged });
  const published = await countPublishedAfter(pool, city.municipalityId, city.pooledOn ?? look.day);
  for (const { locationId, standing } of ratings) {
    const at = `${locationId} ${standing}`;
    published.set(at, 1 + (published.get(at) ?? 0));
  }
  const told = decideTold(places.waiting, {
    ...box,
    sizeOf: look.toldSizeOf,
    isChanged,
    asksPresence: askingOn(box, look),
    stateOf: (name) => {
      const asked = 'lineId' in name ? box.lines.get(name.lineId) : box.withDayParts.get(name.categoryId);
      if (look.isInPeriod(asked?.since)) return 'CHANGED';
      return asked?.isAsked ? 'ASKED' : 'ENDED';
    },
    publishedAt: (locationId, standing) => published.get(`${locationId} ${standing}`) ?? 0,
  });
  return { ...places, ...told, published: [...places.published, ...told.leaving] };
}
