// A task as its form holds it: what is read, what is sent, and what the page can see to be wrong.
import type { SaveTaskInput, TaskFieldsFragment, TaskState } from '../../generated/operations.ts';
import type { FieldFault } from '../../parts/fields/fields.ts';
import type { Place } from '../people/post.ts';

export const STATES = ['OPEN', 'DOING', 'DONE', 'DROPPED'] as const satisfies readonly TaskState[];
export const ABOUTS = ['place', 'kind'] as const;

export interface TaskValues {
  readonly text: string;
  readonly about: (typeof ABOUTS)[number];
  /** One place, or none yet. */
  readonly location: readonly Place[];
  readonly category: string | null;
  readonly owner: string | null;
  readonly dueOn: string | null;
  readonly state: TaskState;
}

/** What the form of a task begins with; of a new one, with what its address names. */
export function valuesOf(task: Partial<TaskFieldsFragment>): TaskValues {
  const { text = '', location, category, owner, dueOn, state } = task;
  return {
    text,
    about: category ? 'kind' : 'place',
    location: location ? [{ id: location.id, name: location.name }] : [],
    category: category?.id ?? null,
    owner: owner?.id ?? null,
    dueOn: dueOn ?? null,
    state: state ?? 'OPEN',
  };
}

/** What it is about, as the API names it. */
export function subjectOf({ about, location, category }: TaskValues) {
  return about === 'place'
    ? { location: location[0]?.id ?? null, category: null }
    : { location: null, category };
}

/** What is to be sent. */
export function inputOf(values: TaskValues): Omit<SaveTaskInput, 'municipality' | 'task' | 'version'> {
  const { text, owner, dueOn, state } = values;
  return { ...subjectOf(values), text, owner, dueOn: dueOn ?? '', state };
}

/** What the page itself can see to be wrong. */
export function faultsOf(values: TaskValues): FieldFault[] {
  const { text, about, location, category, owner, dueOn, state } = values;
  const missing = [
    ...(text.trim() === '' ? ['text'] : []),
    ...(about === 'place' && location.length === 0 ? ['location'] : []),
    ...(about === 'kind' && category === null ? ['category'] : []),
    ...(owner === null && (state === 'OPEN' || state === 'DOING') ? ['owner'] : []),
    ...(dueOn === null ? ['dueOn'] : []),
  ];
  return missing.map((field) => ({ field, fault: 'REQUIRED' }));
}
