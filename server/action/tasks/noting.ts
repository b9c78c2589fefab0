// A member writes a note about a task; its owner hears of it, once a day.
import { change } from '../../access/journal/change.ts';
import { invalid, type Invalid } from '../../access/journal/outcomes.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { actorOf, membershipIn } from '../../access/grants/viewers.ts';
import { keepLetter, sendKept, type KeptLetter } from '../../access/mail/waiting-letters.ts';
import { localTime } from '../../foundation/local-time.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { idFrom } from '../../api/scalars.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { TaskType } from './refs.ts';
import { LONGEST_NOTE, MOST_NOTES, noteFaults } from './rules.ts';
import { noteLetter } from './note-letter.ts';
import { countNotes, wasWrittenSince, writeNote } from './store-notes.ts';
import { listOwners } from './store-owners.ts';
import { getTask, type NamedTask } from './store.ts';

interface Noted {
  readonly outcome: 'TaskNoted';
  readonly task: NamedTask;
}

const TaskNotedType = builder.objectRef<Noted>('TaskNoted').implement({
  description: 'The note is kept.',
  fields: (t) => ({ task: t.expose('task', { type: TaskType, description: 'The task, with it.' }) }),
});

const AddTaskNoteResult = outcomesOf('AddTaskNoteResult', 'What became of a note about a task.', [
  TaskNotedType,
  InvalidType,
]);

const AddTaskNoteInput = builder.inputType('AddTaskNoteInput', {
  description: 'A note about a task. Faults name these fields.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    task: t.id({ required: true, description: `Which task: one has ${MOST_NOTES} notes at the most.` }),
    text: t.string({ required: true, description: `What it says, at most ${LONGEST_NOTE} characters.` }),
  }),
});

builder.mutationField('addTaskNote', (t) =>
  cityMutation(t, {
    type: AddTaskNoteResult,
    access: 'tasks.edit',
    args: { input: t.arg({ type: AddTaskNoteInput, required: true, description: 'The note.' }) },
    description: 'Writes a note about a task. Its owner gets a letter, once a day at the most.',
    resolve: async ({ municipality, grant: edit, context }, { input }): Promise<Noted | Invalid> => {
      const id = idFrom(input.task);
      const text = input.text.trim();
      const { name: by } = actorOf(context.viewer);
      const me = membershipIn(context.viewer, municipality.id)?.memberId;
      const now = context.now();
      const kept: KeptLetter[] = [];
      const noted = await change<Noted | Invalid>(context, edit, async (tx) => {
        const task = await getTask(tx, edit, id);
        const faults = noteFaults(text, await countNotes(tx, edit, id));
        if (faults.length > 0) return { outcome: invalid(faults), audit: null };
        // Of the city's day: counted from the last note, a note every hour would bring one letter and then none.
        const since = new Date(
          now.getTime() - localTime(municipality.timeZone, now.getTime()).minute * 60_000,
        );
        const owner = task.ownerId === me ? undefined : await ownerOf(context.gate, edit, task);
        if (owner && !(await wasWrittenSince(tx, edit, id, { since, notBy: owner.name }))) {
          const letter = noteLetter(context.gate.membersUrl, municipality, task, { by, text, owner });
          kept.push(await keepLetter(context, tx, edit, letter));
        }
        await writeNote(tx, edit, { taskId: id, writtenAt: now, writtenBy: by, text });
        return {
          outcome: { outcome: 'TaskNoted', task },
          audit: {
            subject: 'Task',
            subjectId: String(id),
            subjectName: task.text,
            before: null,
            after: { note: text },
          },
        };
      });
      for (const letter of kept) await sendKept(context, letter);
      return noted;
    },
  }),
);

async function ownerOf(
  { database }: { readonly database: { readonly prisma: Parameters<typeof listOwners>[0] } },
  edit: Grant<'tasks.edit'>,
  { ownerId }: NamedTask,
) {
  if (ownerId === null) return undefined;
  const [owner] = await listOwners(database.prisma, edit, [ownerId]);
  return owner;
}
