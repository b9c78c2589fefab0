// The names of this noun's types in the schema, and its states.
import { builder } from '../../api/builder.ts';
import type { Task, TaskState } from './rules.ts';
import type { TaskNote } from './store-notes.ts';
import type { TaskOwner } from './store-owners.ts';

export const TaskType = builder.objectRef<Task>('Task');
export const TaskNoteType = builder.objectRef<TaskNote>('TaskNote');
export const TaskOwnerType = builder.objectRef<TaskOwner>('TaskOwner');

export const TaskStateType = builder.enumType('TaskState', {
  description: 'How far a task is.',
  values: {
    OPEN: { description: 'Nobody has begun.' },
    DOING: { description: 'It is being done.' },
    DONE: { description: 'It is done.' },
    DROPPED: { description: 'It will not be done.' },
  } as const satisfies Record<TaskState, object>,
});
