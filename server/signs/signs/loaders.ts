// How the places of many signs speak, as members hear them.
import { loader, perRequest, type Key } from '../../api/loaders.ts';
import { asGranted } from '../../access/grants/as-granted.ts';
import type { Voice } from '../../municipality/codes/inactivity.ts';
import { municipalityLoader } from '../../municipality/municipalities/loaders.ts';
import { voicesOf } from './place-activity.ts';

/** null: too little is published of it. */
export const voiceLoader = perRequest((context) =>
  loader(
    async (ids, { municipalityId }: Key) => {
      const { database, grant, now } = context;
      const read = grant('signs.read', municipalityId);
      const municipality = await municipalityLoader(context).load(municipalityId);
      return asGranted({ database }, read, (tx) => voicesOf(tx, read, municipality, now(), ids));
    },
    (): Voice | null => null,
  ),
);
