// What a root field without arguments is about: the order, the round or the programme of the pass that is shown.
import type { PassAction } from '../access/grants/actions.ts';
import type { Grant } from '../access/grants/grant.ts';
import { AppError } from '../foundation/errors.ts';
import type { Context } from './context.ts';

/**
 * The grant for what the holder of a pass does, in the city of the pass. Whoever shows none is a stranger here
 * (UNAUTHENTICATED), or somebody else (FORBIDDEN); on the host of another city a pass leads to nothing (NOT_FOUND).
 */
export function grantHeld<A extends PassAction>(
  { viewer, hostOf, grant }: Pick<Context, 'viewer' | 'hostOf' | 'grant'>,
  action: A,
): Grant<A> {
  if (viewer.kind === 'citizen') throw new AppError('UNAUTHENTICATED', `Show a pass to ${action}.`);
  if (viewer.kind !== 'pass') throw new AppError('FORBIDDEN', `Only the holder of a pass may ${action}.`);
  if (hostOf !== null && hostOf !== viewer.municipalityId)
    throw new AppError('NOT_FOUND', 'There is no such thing here.');
  // What is done with a pass is done in a city: the compiler does not see it of a type that is still open.
  return grant(action, viewer.municipalityId as Parameters<typeof grant<A>>[1]);
}
