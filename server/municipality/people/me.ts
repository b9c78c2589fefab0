// Who is signed in, as it is told: a member with all memberships, or an operator, who has none there.
import { personOf, type Membership, type Person, type Viewer } from '../../access/grants/viewers.ts';

/** Somebody who signed in, and what he or she is on these pages. */
export interface Me extends Person {
  readonly memberships: readonly Membership[];
  readonly isOperator: boolean;
}

/** Who is signed in; null where nobody is. */
export function meOf(viewer: Viewer): Me | null {
  const person = personOf(viewer);
  if (person === null) return null;
  const memberships = viewer.kind === 'member' ? viewer.memberships : [];
  return { ...person, memberships, isOperator: viewer.kind === 'operator' };
}
