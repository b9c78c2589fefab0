// Of many tasks at once: who is to do them, as other members know him or her, and what was written of them.
import { asGranted } from '../../access/grants/as-granted.ts';
import { byId, groupBy, loader, perRequest, type Key } from '../../api/loaders.ts';
import { listNotes, type TaskNote } from './store-notes.ts';
import { listOwners, type TaskOwner } from './store-owners.ts';

/** null: nobody any more. */
export const ownerLoader = perRequest(({ gate, grant }) =>
  loader(
    async (ids, { municipalityId }: Key) =>
      byId<TaskOwner>(await listOwners(gate.database.prisma, grant('tasks.read', municipalityId), ids)),
    (): TaskOwner | null => null,
  ),
);

export const notesLoader = perRequest((context) =>
  loader(
    async (ids, { municipalityId }: Key) => {
      const read = context.grant('tasks.read', municipalityId);
      const notes = await asGranted(context, read, (tx) => listNotes(tx, read, ids));
      return groupBy<TaskNote, bigint>(notes, ({ taskId }) => taskId);
    },
    (): TaskNote[] => [],
  ),
);
