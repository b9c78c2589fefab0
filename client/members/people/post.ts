// A role and what it is bound to: as a form holds it, as the API takes it, and in words.
import type { Role, ScopeInput, ScopeOfFragment } from '../../generated/operations.ts';
import type { FieldFault } from '../../parts/fields/fields.ts';
import type { FormState } from '../../parts/forms/useForm.ts';

export interface Place {
  readonly id: string;
  readonly name: string;
}

export type Bound = 'settlement' | 'category' | 'group' | 'locations';

export interface PostValues {
  readonly role: Role | null;
  /** What kind of thing a local member is bound to. */
  readonly bound: Bound | null;
  readonly settlement: string | null;
  readonly category: string | null;
  readonly group: string | null;
  readonly locations: readonly Place[];
}

/** A form that has a post among its values. */
export type PostForm = Pick<FormState<PostValues>, 'values' | 'field'>;

export const NO_POST: PostValues = {
  role: null,
  bound: null,
  settlement: null,
  category: null,
  group: null,
  locations: [],
};

/** The values of a form for what somebody is already. */
export function postValues(role: Role, scope: ScopeOfFragment | null): PostValues {
  if (scope === null) return { ...NO_POST, role };
  const { settlement, category, group, locations } = scope;
  const bound = settlement ? 'settlement' : category ? 'category' : group ? 'group' : 'locations';
  const one = {
    settlement: settlement?.id ?? null,
    category: category?.id ?? null,
    group: group?.id ?? null,
  };
  // The places of a group are the group's.
  return { role, bound, ...one, locations: group ? [] : locations };
}

/** What is to be sent; only what belongs to the role and the kind that are chosen. */
export function postInput({ role, bound, settlement, category, group, locations }: PostValues): {
  readonly role: Role;
  readonly scope: ScopeInput | null;
} {
  if (role === null) throw new Error('A post without a role is not sent.');
  if (role !== 'LOCAL') return { role, scope: null };
  if (bound === 'settlement') return { role, scope: { settlement } };
  if (bound === 'category') return { role, scope: { category } };
  if (bound === 'group') return { role, scope: { group } };
  return { role, scope: { locations: locations.map(({ id }) => id) } };
}

/** What the page itself can see to be wrong. */
export function checkPost({ role, bound, ...values }: PostValues): FieldFault[] {
  if (role === null) return [{ field: 'role', fault: 'REQUIRED' }];
  if (role !== 'LOCAL') return [];
  if (bound === null) return [{ field: 'bound', fault: 'REQUIRED' }];
  const isEmpty = bound === 'locations' ? values.locations.length === 0 : values[bound] === null;
  return isEmpty ? [{ field: bound, fault: 'REQUIRED' }] : [];
}

/** The server's faults, where the form shows them: it speaks of the scope as a whole. */
export function placeFaults(faults: readonly FieldFault[], { bound }: PostValues): FieldFault[] {
  return faults.map(({ field, fault }) => ({ field: field === 'scope' ? (bound ?? 'bound') : field, fault }));
}
