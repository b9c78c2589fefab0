// Locations by their ids, and what is asked of each in a list: its tablet, when it is open, what is nearby.
import { byId, groupBy, loader, missing, perRequest, type FewKey, type Key } from '../../api/loaders.ts';
import type { Context } from '../../api/context.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { listHoursOf, type OpeningHours } from '../hours/store.ts';
import { listChangesOf, type LocationChange } from '../location-changes/store.ts';
import { listNearby, listTabletsAt } from './store-nearby.ts';
import { listLocationsById, type Location } from './store.ts';

const locationsById =
  ({ database, grant }: Context) =>
  async (ids: readonly bigint[], { municipalityId }: Key) =>
    byId<Location>(
      await listLocationsById(database.citizen.prisma, grant('locations.read', municipalityId), ids),
    );

export const locationLoader = perRequest((context) => loader(locationsById(context), missing));

/** What a field answers that is the place of its parent. */
export const locationOf = (
  {
    municipalityId,
    locationId: id,
  }: { readonly municipalityId: MunicipalityId; readonly locationId: bigint },
  _args: object,
  { loaders }: Context,
): Promise<Location> => loaders(locationLoader).load({ municipalityId, id });

/** The same of an id that somebody named: there may be none. */
export const locationOrNullLoader = perRequest((context) =>
  loader(locationsById(context), (): Location | null => null),
);

/** The tablet in use at a location's desk. */
export const tabletLoader = perRequest(({ database, grant }) =>
  loader(
    async (ids, { municipalityId }: Key) => {
      const read = grant('locations.read', municipalityId);
      const tablets = await listTabletsAt(database.citizen.prisma, read, ids);
      return new Map(tablets.flatMap((tablet) => (tablet.deskId === null ? [] : [[tablet.deskId, tablet]])));
    },
    (): Location | null => null,
  ),
);

/** When a location is open; null: nobody said it. */
export const openingHoursLoader = perRequest(({ database, grant }) =>
  loader(
    (ids, { municipalityId }: Key) =>
      listHoursOf(database.citizen.pool, grant('locations.read', municipalityId), ids),
    (): OpeningHours | null => null,
  ),
);

/** So many of the last changes are told. */
const MOST_CHANGES = 10;

/** What was changed lately of a location. */
export const changesLoader = perRequest(({ database, grant }) =>
  loader(
    (ids, { municipalityId }: Key) =>
      listChangesOf(database.citizen.pool, grant('locations.read', municipalityId), ids, MOST_CHANGES),
    (): readonly LocationChange[] => [],
  ),
);

/** The first places nearby, the nearest first. */
export const nearbyLoader = perRequest(({ database, grant }) =>
  loader(
    async (ids, { municipalityId, first }: FewKey) => {
      const read = grant('locations.read', municipalityId);
      const pairs = await listNearby(database.citizen.pool, read, ids, first);
      const near = [...new Set(pairs.map(({ id }) => id))];
      const places = byId(await listLocationsById(database.citizen.prisma, read, near));
      return new Map(
        [...groupBy(pairs, ({ to }) => to)].map(
          ([to, its]) => [to, its.flatMap(({ id }) => places.get(id) ?? [])] as const,
        ),
      );
    },
    () => [],
  ),
);
