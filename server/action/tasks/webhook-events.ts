// What webhooks tell of a change of a task: that somebody has it from now on, or that it is done. Never who that is.
import { isGiven, type Task } from './rules.ts';
import type { WebhookEvent } from '../webhooks/event-body.ts';
import type { NamedTask } from './store.ts';

type TaskEvent = Extract<WebhookEvent, { readonly type: 'task.given' | 'task.done' }>;

/** The events of the change, none, one or two. `link`: where the task stands on members' pages. */
export function taskEvents(
  { id, text, locationId, categoryId, about, dueOn, ...task }: NamedTask,
  before: Pick<Task, 'ownerId' | 'state'> | null,
  link: string,
): TaskEvent[] {
  const named = (of: bigint | null) => (of === null ? null : { id: String(of), name: about });
  const data = {
    id: String(id),
    text,
    location: named(locationId),
    category: named(categoryId),
    dueOn,
    link,
  };
  const isDone = task.state === 'DONE' && before?.state !== 'DONE';
  return [
    ...(isGiven(task, before, undefined) ? [{ type: 'task.given', data } as const] : []),
    ...(isDone ? [{ type: 'task.done', data } as const] : []),
  ];
}
