// A municipality, a settlement and a category by their ids: what the server remembers, or else what the store has.
import DataLoader from 'dataloader';
import type { Grant } from '../../access/grants/grant.ts';
import type { Context } from '../../api/context.ts';
import { byId, missing, perRequest, type Key, type Loader } from '../../api/loaders.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { listCategories, listMunicipalitiesById, listSettlements, type Municipality } from './store.ts';

export const municipalityLoader = perRequest(
  ({ database, grant }): Loader<MunicipalityId, Municipality> =>
    new DataLoader(async (ids) => {
      const find = grant('municipalities.find', null);
      const rows = byId(await listMunicipalitiesById(database.citizen.prisma, find, ids));
      return ids.map((id) => rows.get(id) ?? new Error(`There is no municipality ${id}.`));
    }),
);

export const settlementLoader = perRequest(({ database, remembered, grant }) =>
  rowLoader(grant, remembered.settlements, (read) => listSettlements(database.citizen.prisma, read)),
);

export const categoryLoader = perRequest(({ database, remembered, grant }) =>
  rowLoader(grant, remembered.categories, (read) => listCategories(database.citizen.prisma, read)),
);

type List<Row> = (read: Grant<'municipalities.read'>) => Promise<readonly Row[]>;

/** Finds rows of a municipality's among those remembered; one that was just made is not, so then the store is asked. */
function rowLoader<Row extends { id: bigint }>(
  grant: Context['grant'],
  remembered: List<Row>,
  list: List<Row>,
): Loader<Key, Row> {
  // A list of 600 places asks 600 times.
  const known = new Map<MunicipalityId, Promise<ReadonlyMap<bigint, Row>>>();
  return {
    load: async (key) => {
      const { municipalityId, id } = key;
      const readOf = () => grant('municipalities.read', municipalityId);
      let rows = known.get(municipalityId);
      if (rows === undefined) known.set(municipalityId, (rows = remembered(readOf()).then(byId)));
      const row = (await rows).get(id) ?? byId(await list(readOf())).get(id);
      if (row) return row;
      throw missing(key);
    },
  };
}
