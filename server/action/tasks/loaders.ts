// Who is to do what, as other members know him or her.
import { byId, loader, perRequest, type Key } from '../../api/loaders.ts';
import { listOwners, type TaskOwner } from './store-owners.ts';

/** null: nobody any more. */
export const ownerLoader = perRequest(({ gate, grant }) =>
  loader(
    async (ids, { municipalityId }: Key) =>
      byId<TaskOwner>(await listOwners(gate.database.prisma, grant('tasks.read', municipalityId), ids)),
    (): TaskOwner | null => null,
  ),
);
