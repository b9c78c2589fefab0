// A member's change of a task: a new one, another owner or day, how far it is.
import { actorOf, membershipIn } from '../../access/grants/viewers.ts';
import { change } from '../../access/journal/change.ts';
import { saveVersioned, type Saved } from '../../access/journal/save.ts';
import type { Json } from '../../access/journal/rules.ts';
import { keepLetter, sendKept, type KeptLetter } from '../../access/mail/waiting-letters.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { builder } from '../../api/builder.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { InvalidType, outcomesOf, OutdatedType } from '../../api/outcomes.ts';
import type { FieldFault, Invalid, Outdated } from '../../access/journal/outcomes.ts';
import { idOrNull } from '../../api/scalars.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { textFaults, tidy } from '../../municipality/texts/typed-text.ts';
import { tellWebhooks } from '../webhooks/tell-webhooks.ts';
import { givenLetter } from './given-letter.ts';
import { TaskStateType, TaskType } from './refs.ts';
import { isGiven, isWithin, UNFINISHED } from './rules.ts';
import { findSited, writeTask, type TaskDraft } from './store-edit.ts';
import { listOwners, type TaskOwner } from './store-owners.ts';
import { getTask, type NamedTask } from './store.ts';
import { taskEvents } from './webhook-events.ts';

const LONGEST_TEXT = 300;

type TaskSaved = Saved<'TaskSaved', NamedTask>;

const TaskSavedType = builder.objectRef<TaskSaved>('TaskSaved').implement({
  description: 'The task is as it was sent.',
  fields: (t) => ({ task: t.expose('row', { type: TaskType, description: 'It.' }) }),
});

const SaveTaskResult = outcomesOf('SaveTaskResult', 'What became of a task that was sent.', [
  TaskSavedType,
  OutdatedType,
  InvalidType,
]);

const SaveTaskInput = builder.inputType('SaveTaskInput', {
  description: 'A task, whole: new, or in place of what it was. Faults name these fields.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    task: t.id({ description: 'Which one; null: a new one.' }),
    version: t.int({ description: 'The version that was read; null for a new one.' }),
    location: t.id({ description: 'The place that it is about; or else a category.' }),
    category: t.id({ description: 'The category that it is about.' }),
    owner: t.id({ description: 'The member who is to do it; needed until it is done or dropped.' }),
    text: t.string({
      required: true,
      description: `What is to be done, at most ${LONGEST_TEXT} characters.`,
    }),
    dueOn: t.field({ type: 'Date', required: true, description: 'Until when.' }),
    state: t.field({ type: TaskStateType, required: true, description: 'How far it is.' }),
  }),
});

function draftFrom(input: typeof SaveTaskInput.$inferInput): TaskDraft {
  return {
    locationId: idOrNull(input.location),
    categoryId: idOrNull(input.category),
    ownerId: idOrNull(input.owner),
    text: tidy(input.text),
    dueOn: input.dueOn,
    state: input.state,
  };
}

async function faultsOf(
  tx: Tenant,
  edit: Grant<'tasks.edit'>,
  draft: TaskDraft,
  owners: readonly TaskOwner[],
): Promise<FieldFault[]> {
  const { locationId, categoryId, ownerId, text, state } = draft;
  const faults = textFaults('text', text, LONGEST_TEXT);
  const about = locationId === null ? 'category' : 'location';
  if (locationId !== null && categoryId !== null) faults.push({ field: 'category', fault: 'NOT_ALLOWED' });
  if (locationId === null && categoryId === null)
    return [...faults, { field: 'location', fault: 'REQUIRED' }];
  const sited = await findSited(tx, edit, draft);
  if (sited === null) return [...faults, { field: about, fault: 'UNKNOWN' }];
  if (!isWithin(edit.scope, sited)) faults.push({ field: about, fault: 'NOT_ALLOWED' });
  const owner = owners.find(({ id }) => id === ownerId);
  if (ownerId === null && UNFINISHED.includes(state)) faults.push({ field: 'owner', fault: 'REQUIRED' });
  if (ownerId !== null && owner === undefined) faults.push({ field: 'owner', fault: 'UNKNOWN' });
  if (owner && !isWithin(owner.scope, sited)) faults.push({ field: 'owner', fault: 'NOT_ALLOWED' });
  return faults;
}

/** A task as the journal tells it: place and owner by their names, since numbers say nothing to a reader. */
function told(task: NamedTask, owners: readonly TaskOwner[]): { readonly [key: string]: Json } {
  const { text, placeName, categoryId, ownerId, dueOn, state } = task;
  return {
    text,
    location: placeName,
    category: categoryId === null ? null : String(categoryId),
    owner: owners.find(({ id }) => id === ownerId)?.name ?? null,
    dueOn,
    state,
  };
}

builder.mutationField('saveTask', (t) =>
  cityMutation(t, {
    type: SaveTaskResult,
    access: 'tasks.edit',
    args: { input: t.arg({ type: SaveTaskInput, required: true, description: 'The task.' }) },
    description:
      'Gives somebody a task, or changes one. Who is given it by somebody else gets a letter at once.',
    resolve: async ({ municipality, grant: edit, context }, { input }) => {
      const id = idOrNull(input.task);
      const draft = draftFrom(input);
      const owners = await listOwners(context.gate.database.prisma, edit);
      const me = membershipIn(context.viewer, municipality.id)?.memberId;
      const kept: KeptLetter[] = [];
      const saved = await change<TaskSaved | Outdated | Invalid>(context, edit, async (tx) => {
        const present = id === null ? null : await getTask(tx, edit, id);
        return saveVersioned<'TaskSaved', NamedTask>(tx, edit, {
          outcome: 'TaskSaved',
          subject: 'Task',
          present,
          version: input.version ?? null,
          faults: await faultsOf(tx, edit, draft, owners),
          told: (task) => told(task, owners),
          save: async () => {
            const task = await getTask(tx, edit, await writeTask(tx, edit, present, draft));
            const owner = isGiven(task, present, me) ? owners.find((each) => each.id === task.ownerId) : null;
            if (owner) {
              const giving = { by: actorOf(context.viewer).name, owner };
              const letter = givenLetter(context.gate.membersUrl, municipality, task, giving);
              kept.push(await keepLetter(context, tx, edit, letter));
            }
            const link = `${context.gate.membersUrl}/members/${municipality.slug}/tasks/${task.id}`;
            for (const event of taskEvents(task, present, link))
              await tellWebhooks(tx, edit, municipality.slug, event, context.now());
            return task;
          },
        });
      });
      for (const letter of kept) await sendKept(context, letter);
      return saved;
    },
  }),
);
