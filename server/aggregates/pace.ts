// How often something of a location is published, from what was published alone: the box is not asked.
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import type { Location } from '../locations/store.ts';
import { dayIn } from '../municipalities/rules.ts';
import { gapsOfCategory, gapsOfLocation } from './store-days.ts';

/** Fewer gaps than these tell nothing about a location. */
const FEWEST_GAPS = 3;
/** Fewer locations than these tell nothing about their category. */
const FEWEST_LOCATIONS = 3;
const YEAR_MS = 365 * 86_400_000;

interface Pace {
  readonly days: number;
  readonly isOfCategory: boolean;
}

export const PaceType = builder.objectRef<Pace>('Pace').implement({
  description: 'How often something of a location is published: the middle of the gaps of the last year.',
  fields: (t) => ({
    days: t.exposeInt('days', {
      description: 'How many days lie between one day of publishing and the next.',
    }),
    isOfCategory: t.exposeBoolean('isOfCategory', {
      description:
        'It is that of other locations of the category: the location itself is published too rarely.',
    }),
  }),
});

/** The pace of the location, else of its category; null where both are too quiet to tell. */
export async function paceOf(
  { database, grant, loaders, now }: Context,
  { municipalityId, id, categoryId }: Location,
): Promise<Pace | null> {
  const { pool } = database.citizen;
  const read = grant('aggregates.read', municipalityId);
  const { timeZone } = await loaders.municipality.load(municipalityId);
  const since = dayIn(timeZone, new Date(now().getTime() - YEAR_MS));
  const own = await gapsOfLocation(pool, read, id, since);
  if (own.middle !== null && own.count >= FEWEST_GAPS) return { days: own.middle, isOfCategory: false };
  const others = await gapsOfCategory(pool, read, categoryId, since, FEWEST_GAPS);
  if (others.middle === null || others.count < FEWEST_LOCATIONS) return null;
  return { days: others.middle, isOfCategory: true };
}
