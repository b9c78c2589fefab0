// How often something of a location is published, from what was published alone: the box is not asked.
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import type { Location } from '../../municipality/locations/store.ts';
import { type MunicipalityId } from '../../foundation/municipality-id.ts';
import { dayIn } from '../../foundation/days.ts';
import { gapsOfCategories, gapsOfLocations } from './store-days.ts';
import { municipalityLoader } from '../../municipality/municipalities/loaders.ts';

/** Fewer gaps than these tell nothing about a location. */
const FEWEST_GAPS = 3;
/** Fewer locations than these tell nothing about their category. */
const FEWEST_LOCATIONS = 3;
const YEAR_MS = 365 * 86_400_000;

export interface Pace {
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

/** The pace of each location, else of its category; none of a location where both are too quiet to tell. */
export async function pacesOf(
  { database, grant, loaders, now }: Context,
  municipalityId: MunicipalityId,
  locations: readonly Pick<Location, 'id' | 'categoryId'>[],
): Promise<Map<bigint, Pace>> {
  if (locations.length === 0) return new Map();
  const { pool } = database.citizen;
  const read = grant('aggregates.read', municipalityId);
  const { timeZone } = await loaders(municipalityLoader).load(municipalityId);
  const since = dayIn(timeZone, new Date(now().getTime() - YEAR_MS));
  const ids = locations.map(({ id }) => id);
  const own = await gapsOfLocations(pool, read, ids, since);
  const isKnown = (id: bigint) => (own.get(id)?.count ?? 0) >= FEWEST_GAPS;
  const quiet = [...new Set(locations.filter(({ id }) => !isKnown(id)).map(({ categoryId }) => categoryId))];
  const others =
    quiet.length === 0 ? new Map() : await gapsOfCategories(pool, read, quiet, since, FEWEST_GAPS);
  const paces = locations.map(({ id, categoryId }): readonly [bigint, Pace] | null => {
    const isOfCategory = !isKnown(id);
    const gaps = isOfCategory ? others.get(categoryId) : own.get(id);
    if (!gaps?.middle || (isOfCategory && gaps.count < FEWEST_LOCATIONS)) return null;
    return [id, { days: gaps.middle, isOfCategory }];
  });
  return new Map(paces.filter((pace) => pace !== null));
}

/** The pace of one location. */
export async function paceOf(context: Context, location: Location): Promise<Pace | null> {
  return (await pacesOf(context, location.municipalityId, [location])).get(location.id) ?? null;
}
