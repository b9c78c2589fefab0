// Lines for many places at once.
import { loader, perRequest, type Key } from '../../api/loaders.ts';
import { listLinesAt, type Line } from './store.ts';

/** The lines in use that stop at a place, or on which a vehicle runs. */
export const linesAtLoader = perRequest(({ database, grant }) =>
  loader(
    async (ids, { municipalityId }: Key) => {
      const lines = await listLinesAt(database.citizen.prisma, grant('locations.read', municipalityId), ids);
      return new Map(ids.map((id) => [id, lines.filter(({ locationIds }) => locationIds.includes(id))]));
    },
    (): readonly Line[] => [],
  ),
);
