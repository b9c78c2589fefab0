// What the list of tasks shows is written in its address, so that it can be bookmarked, sent and gone back to.
import type { TasksQueryVariables, TaskState } from '../../generated/operations.ts';
import { useAddress } from '../../parts/controls/useAddress.ts';

/** Without a word on it: those in which something is still to be done. */
export const WHICH = ['unfinished', 'overdue', 'finished', 'all'] as const;
export type Which = (typeof WHICH)[number];

export interface TasksFilter {
  readonly which: Which;
  readonly isMine: boolean;
}

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
}: TasksFilter): Pick<TasksQueryVariables, 'states' | 'isMine' | 'isOverdue'> {
  return { states: STATES[which], isOverdue: which === 'overdue', isMine };
}

/** The filter of the present address, and a function that changes a part of it. */
export function useTasksAddress(): [TasksFilter, (changed: Partial<TasksFilter>) => void] {
  const [values, setValues] = useAddress();
  const filter = {
    which: WHICH.find((each) => each === values.get('which')) ?? 'unfinished',
    isMine: values.get('whose') === 'mine',
  };
  const change = (changed: Partial<TasksFilter>) => {
    const { which, isMine } = { ...filter, ...changed };
    setValues({ ...(which !== 'unfinished' && { which }), ...(isMine && { whose: 'mine' }) });
  };
  return [filter, change];
}
