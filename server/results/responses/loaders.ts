// The responses of many summaries, read in one statement.
import DataLoader from 'dataloader';
import { groupBy, perRequest } from '../../api/loaders.ts';
import type { Summary } from '../aggregates/summary.ts';
import { listResponses, type PlaceResponse } from './store.ts';

type Key = Pick<Summary, 'grant' | 'filter'>;

/** Of one municipality and of the same standings, which a statement is for. */
const groupOf = ({ grant, filter }: Key): string => `${grant.municipalityId} ${filter.standing.join(' ')}`;

const nameOf = (key: Key): string =>
  [
    groupOf(key),
    key.filter.from,
    key.filter.to,
    key.filter.categoryId,
    key.filter.settlementId,
    key.filter.locationId,
  ].join('/');

/** What each place within a summary's filter has, of which visitors are known. */
export const responseLoader = perRequest(
  ({ database }) =>
    new DataLoader<Key, readonly PlaceResponse[], string>(
      async (keys) => {
        const found = new Map<Key, readonly PlaceResponse[]>();
        for (const [first, ...others] of groupBy(keys, groupOf).values()) {
          if (first === undefined) continue;
          const together = [first, ...others];
          const filters = together.map(({ filter }) => filter);
          const responses = await listResponses(
            database.citizen.pool,
            first.grant,
            first.filter.standing,
            filters,
          );
          for (const [at, key] of together.entries()) found.set(key, responses[at] ?? []);
        }
        return keys.map((key) => found.get(key) ?? []);
      },
      { cacheKeyFn: nameOf },
    ),
);
