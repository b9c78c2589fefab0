// What a search finds, as the API answers it.
import type { FoundPageQuery } from '../../../client/generated/operations.ts';
import { results } from './results-fixtures.ts';

const { municipality: city } = results;
if (!city) throw new Error('The fixture has a city.');

/** Two places found, and none. */
export const found: FoundPageQuery = {
  municipality: {
    ...city,
    locations: { ...city.locations, totalCount: 2, nodes: city.locations.nodes.slice(0, 2) },
  },
};
export const foundNone: FoundPageQuery = {
  municipality: {
    ...city,
    locations: { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
  },
};
