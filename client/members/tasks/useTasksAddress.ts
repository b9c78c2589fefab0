// What the list of tasks shows is written in its address, so that it can be bookmarked, sent and gone back to.
import type { TasksQueryVariables, TaskState } from '../../generated/operations.ts';
import { type FilterOf, flag, oneOf, useFilters } from '../../parts/controls/filters.ts';

/** Without a word on it: those in which something is still to be done. */
export const WHICH = ['unfinished', 'overdue', 'finished', 'all'] as const;
export type Which = (typeof WHICH)[number];

const declared = { which: oneOf(WHICH, 'unfinished'), isMine: flag('whose', 'mine') };

const STATES: Readonly<Record<Which, TaskState[] | null>> = {
  unfinished: ['OPEN', 'DOING'],
  overdue: null,
  finished: ['DONE', 'DROPPED'],
  all: null,
};

/** What is asked of the server. */
export function variablesOf({
  which,
  isMine,
}: FilterOf<typeof declared>): Pick<TasksQueryVariables, 'states' | 'isMine' | 'isOverdue'> {
  return { states: STATES[which], isOverdue: which === 'overdue', isMine };
}

export const useTasksAddress = () => useFilters(declared);
