// Which comments are looked at is written in the address, so that it can be bookmarked, sent and gone back to.
import type { CommentState } from '../../generated/operations.ts';
import { type FilterOf, given, id, oneOf, useFilters } from '../../parts/controls/filters.ts';

export const STATES = ['NEW', 'KEPT', 'HIDDEN'] as const satisfies readonly CommentState[];

const declared = {
  state: oneOf(STATES, 'NEW'),
  settlement: id,
  category: id,
  location: id,
  /** Where the group before ended. */
  after: given(),
};

/** What is looked for. */
export type CommentsFilter = FilterOf<typeof declared>;

/** The filter of the present address, and functions that change a part of it, or go on to another group. */
export function useCommentsAddress() {
  const { filter, change } = useFilters(declared);
  return {
    filter,
    change: (changed: Partial<CommentsFilter>) => change({ after: null, ...changed }),
    goTo: (after: string | null) => change({ after }),
  };
}
