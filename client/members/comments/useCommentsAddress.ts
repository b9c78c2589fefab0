// Which comments are looked at is written in the address, so that it can be bookmarked, sent and gone back to.
import type { CommentState } from '../../generated/operations.ts';
import { useAddress } from '../../parts/controls/useAddress.ts';

export const STATES = ['NEW', 'KEPT', 'HIDDEN'] as const satisfies readonly CommentState[];

/** What is looked for; null narrows nothing. `after`: where the group before ended. */
export interface CommentsFilter {
  readonly state: CommentState;
  readonly settlement: string | null;
  readonly category: string | null;
  readonly location: string | null;
  readonly after: string | null;
}

function read(values: URLSearchParams): CommentsFilter {
  const state = values.get('state')?.toUpperCase();
  return {
    state: STATES.find((each) => each === state) ?? 'NEW',
    settlement: values.get('settlement'),
    category: values.get('category'),
    location: values.get('location'),
    after: values.get('after'),
  };
}

function write({ state, ...narrowing }: CommentsFilter): Record<string, string> {
  const values: Record<string, string> = state === 'NEW' ? {} : { state: state.toLowerCase() };
  for (const [name, value] of Object.entries(narrowing)) if (value) values[name] = value;
  return values;
}

/** The filter of the present address, and functions that change a part of it, or go on to another group. */
export function useCommentsAddress() {
  const [values, setValues] = useAddress();
  const filter = read(values);
  return {
    filter,
    change: (changed: Partial<CommentsFilter>) => setValues(write({ ...filter, after: null, ...changed })),
    goTo: (after: string | null) => setValues(write({ ...filter, after })),
  };
}
