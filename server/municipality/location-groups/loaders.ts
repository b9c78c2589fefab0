// Groups of places for many parents at once.
import { asGranted } from '../../access/grants/as-granted.ts';
import { byId, loader, perRequest, type Key } from '../../api/loaders.ts';
import { listGroups, type LocationGroup } from './store.ts';

/** null: there is none any more. */
export const groupLoader = perRequest((context) =>
  loader(
    async (ids, { municipalityId }: Key) => {
      const read = context.grant('locations.manage', municipalityId);
      return byId<LocationGroup>(await asGranted(context, read, (tx) => listGroups(tx, read, ids)));
    },
    (): LocationGroup | null => null,
  ),
);
