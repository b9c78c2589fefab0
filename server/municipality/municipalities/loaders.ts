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

export const settlementLoader = perRequest(({ database, remembered, grant }) =>
  rowLoader<Settlement>((municipalityId) => {
    const read = grant('municipalities.read', municipalityId);
    return {
      remembered: remembered.settlements(read),
      list: () => listSettlements(database.citizen.prisma, read),
    };
  }),
);

export const categoryLoader = perRequest(({ database, remembered, grant }) =>
  rowLoader<Category>((municipalityId) => {
    const read = grant('municipalities.read', municipalityId);
    return {
      remembered: remembered.categories(read),
      list: () => listCategories(database.citizen.prisma, read),
    };
  }),
);

interface Rows<Row> {
  readonly remembered: Promise<readonly Row[]>;
  readonly list: () => Promise<readonly Row[]>;
}

/** Finds rows of a municipality's among those remembered; one that was just made is not, so then the store is asked. */
function rowLoader<Row extends { id: bigint }>(
  rowsOf: (municipalityId: MunicipalityId) => Rows<Row>,
): Loader<Key, Row> {
  // A list of 600 places asks 600 times.
  const known = new Map<
    MunicipalityId,
    { readonly rows: Rows<Row>; readonly byId: Promise<Map<bigint, Row>> }
  >();
  return {
    load: async (key) => {
      let found = known.get(key.municipalityId);
      if (found === undefined) {
        const rows = rowsOf(key.municipalityId);
        found = { rows, byId: rows.remembered.then(byId) };
        known.set(key.municipalityId, found);
      }
      const row = (await found.byId).get(key.id) ?? byId(await found.rows.list()).get(key.id);
      if (row) return row;
      throw missing(key);
    },
  };
}
