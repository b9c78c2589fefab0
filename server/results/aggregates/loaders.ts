// What is published of many locations, summed in one statement.
import { loader, perRequest, type Key } from '../../api/loaders.ts';
import { NO_COUNTS, type Counts } from '../../foundation/score-statistics.ts';
import { sumLocations } from './store.ts';

interface SummaryKey extends Key {
  readonly from: string | null;
  readonly to: string | null;
}

export const summaryLoader = perRequest(({ database, grant }) =>
  loader(
    async (ids, { municipalityId, from, to }: SummaryKey) => {
      const read = grant('aggregates.read', municipalityId);
      const sums = await sumLocations(database.citizen.pool, read, ids, { from, to });
      return new Map<bigint, Counts>(sums.map(({ id, counts }) => [id, counts]));
    },
    () => NO_COUNTS,
  ),
);
