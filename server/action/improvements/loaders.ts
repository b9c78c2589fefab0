// The improvements of many locations, and what is published around many improvements.
import DataLoader from 'dataloader';
import { groupBy, loader, perRequest, type FewKey, type Loader } from '../../api/loaders.ts';
import { NO_COUNTS } from '../../foundation/score-statistics.ts';
import type { Improvement } from '../../foundation/improvements/rules.ts';
import { sumAround, type Sides } from './store-effect.ts';
import { listImprovementsOf, type Which } from './store.ts';

const NOTHING: Sides = { before: NO_COUNTS, after: NO_COUNTS };

interface ListedKey extends FewKey {
  readonly which: Which;
}

/** The first improvements of a location, of those that are done or planned. */
export const improvementsLoader = perRequest(({ database, grant }) =>
  loader(
    async (ids, { municipalityId, first, which }: ListedKey) => {
      const read = grant('improvements.read', municipalityId);
      const groups = groupBy(
        await listImprovementsOf(database.citizen.pool, read, which, ids, first),
        ({ locationId }) => locationId,
      );
      return new Map(
        [...groups].map(([id, its]) => [id, its.map(({ improvement }) => improvement)] as const),
      );
    },
    () => [],
  ),
);

/** What is published of an improvement's places before and after it. */
export const aroundLoader = perRequest(
  ({ database, grant }): Loader<Improvement, Sides> =>
    new DataLoader(async (improvements) => {
      const groups = groupBy(improvements, ({ municipalityId }) => municipalityId);
      const found = new Map<Improvement, Sides>();
      for (const [municipalityId, its] of groups) {
        const sides = await sumAround(database.citizen.pool, grant('aggregates.read', municipalityId), its);
        its.forEach((improvement, at) => found.set(improvement, sides[at] ?? NOTHING));
      }
      return improvements.map((improvement) => found.get(improvement) ?? NOTHING);
    }),
);
