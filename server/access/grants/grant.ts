// The only mint of a Grant. A store function takes one, so a forgotten check does not compile.
import { AppError, suspended } from '../../foundation/errors.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import {
  CHANGING_ACTIONS,
  CONFIRMED_ACTIONS,
  type Action,
  type GlobalAction,
  type MunicipalityAction,
  type PassAction,
  type ScopedAction,
} from './actions.ts';
import { isPublic, may, roleIn, type Party } from './policy.ts';
import { subjectOf } from './pass.ts';
import { EVERYTHING, FACTOR_ROLES, isRole, type Scope } from './member-roles.ts';
import { membershipIn, personOf, type Viewer } from './viewers.ts';

declare const minted: unique symbol;

/** Proof that the viewer may do the action in the municipality (null for actions before one is known). */
export interface Grant<A extends Action> {
  readonly action: A;
  readonly municipalityId: A extends GlobalAction ? null : MunicipalityId;
  /** What a local member is bound to: the store looks at nothing else. */
  readonly scope: A extends ScopedAction ? Scope : null;
  /** The order, the round or the programme that a pass is for: the store looks at no other. */
  readonly subjectId: A extends PassAction ? bigint : null;
  readonly [minted]: true;
}

/** One, or several: of what several municipalities have in one statement. */
export type GrantOrMore<A extends MunicipalityAction> = readonly [Grant<A>, ...Grant<A>[]];

/**
 * Mints the proof, or refuses. What belongs to another municipality does not exist for the viewer, so a print shop or a
 * member of one city hears NOT_FOUND of another; a stranger hears UNAUTHENTICATED, and who is something else in that
 * city FORBIDDEN. An operator, or a member whose role needs a second factor, hears FACTOR_FIRST until there is one, and
 * CONFIRM_FIRST where the action asks to be confirmed, or an operator changes what is a city's, and the session was not. Of a municipality that is suspended members
 * change nothing (SUSPENDED).
 */
export function grant<A extends Action>(
  viewer: Viewer,
  action: A,
  municipalityId: Grant<A>['municipalityId'],
): Grant<A> {
  if (!isPublic(action)) refuse(viewer, municipalityId, action);
  const subjectId = viewer.kind === 'pass' ? subjectOf(viewer) : null;
  return { action, municipalityId, scope: scopeIn(viewer, municipalityId), subjectId } as Grant<A>;
}

function refuse(viewer: Viewer, municipalityId: MunicipalityId | null, action: Action): void {
  const role = roleIn(viewer, municipalityId);
  if (viewer.kind === 'citizen' && !may(viewer, action, municipalityId))
    throw new AppError('UNAUTHENTICATED', `Sign in to ${action}.`);
  if (viewer.kind === 'tablet') throw new AppError('FORBIDDEN', `A tablet may not ${action}.`);
  if (role === null) throw new AppError('NOT_FOUND', 'There is no such thing here.');
  if (!may(viewer, action, municipalityId)) throw new AppError('FORBIDDEN', `This role may not ${action}.`);
  if (CHANGING_ACTIONS.includes(action) && isSuspended(viewer, municipalityId)) throw suspended();
  const person = personOf(viewer);
  if (person === null) return;
  if (needsFactor(role) && !person.hasFactor)
    throw new AppError('FACTOR_FIRST', 'This role needs a second factor: set one up first.');
  const isConfirming = viewer.kind === 'operator' && CHANGING_ACTIONS.includes(action);
  if ((CONFIRMED_ACTIONS.includes(action) || isConfirming) && !person.isConfirmed)
    throw new AppError('CONFIRM_FIRST', 'Confirm that it is you first.');
}

function isSuspended(viewer: Viewer, municipalityId: MunicipalityId | null): boolean {
  if (viewer.kind === 'pass') return viewer.isSuspended;
  return membershipIn(viewer, municipalityId)?.isSuspended ?? false;
}

const needsFactor = (role: Party): boolean =>
  role === 'operator' || (isRole(role) && FACTOR_ROLES.includes(role));

function scopeIn(viewer: Viewer, municipalityId: MunicipalityId | null): Scope {
  return membershipIn(viewer, municipalityId)?.scope ?? EVERYTHING;
}
