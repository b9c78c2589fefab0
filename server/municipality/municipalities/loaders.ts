// A municipality, a settlement and a category by their ids: what the server remembers, or else what the store has.
import DataLoader from 'dataloader';
import { byId, missing, perRequest, type Key, type Loader } from '../../api/loaders.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import {
  listCategories,
  listMunicipalitiesById,
  listSettlements,
  type Category,
  type Municipality,
  type Settlement,
} from './store.ts';

export const municipalityLoader = perRequest(
  ({ database, grant }): Loader<MunicipalityId, Municipality> =>
    new DataLoader(async (ids) => {
      const find = grant('municipalities.find', null);
      const rows = byId(await listMunicipalitiesById(database.citizen.prisma, find, ids));
      return ids.map((id) => rows.get(id) ?? new Error(`There is no municipality ${id}.`));
    }),
);

export const settlementLoader = perRequest(({ database, remembered, grant }): Loader<Key, Settlement> => ({
  load: (key) => {
    const read = grant('municipalities.read', key.municipalityId);
    return oneOf(key, remembered.settlements(read), () => listSettlements(database.citizen.prisma, read));
  },
}));

export const categoryLoader = perRequest(({ database, remembered, grant }): Loader<Key, Category> => ({
  load: (key) => {
    const read = grant('municipalities.read', key.municipalityId);
    return oneOf(key, remembered.categories(read), () => listCategories(database.citizen.prisma, read));
  },
}));

/** The row of the key among those remembered; one that was just made is not, so then the store is asked. */
async function oneOf<Row extends { id: bigint }>(
  key: Key,
  remembered: Promise<readonly Row[]>,
  list: () => Promise<readonly Row[]>,
): Promise<Row> {
  const isIt = ({ id }: Row) => id === key.id;
  const row = (await remembered).find(isIt) ?? (await list()).find(isIt);
  if (row) return row;
  throw missing(key);
}
