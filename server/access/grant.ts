// The only mint of a Grant. A store function takes one, so a forgotten check does not compile.
import { AppError } from '../errors.ts';
import type { MunicipalityId } from '../municipalities/rules.ts';
import { may, type Action, type GlobalAction, type Viewer } from './policy.ts';

declare const minted: unique symbol;

/** Proof that the viewer may do the action in the municipality (null for actions before one is known). */
export interface Grant<A extends Action> {
  readonly action: A;
  readonly municipalityId: A extends GlobalAction ? null : MunicipalityId;
  readonly [minted]: true;
}

/**
 * Mints the proof, or refuses. What belongs to another municipality does not exist for the viewer, so a print shop or a
 * member of one city hears NOT_FOUND of another; a stranger, and who has another token of that city, hears FORBIDDEN.
 */
export function grant<A extends Action>(
  viewer: Viewer,
  action: A,
  municipalityId: Grant<A>['municipalityId'],
): Grant<A> {
  if (may(viewer, action, municipalityId)) return { action, municipalityId } as Grant<A>;
  throw viewer.kind === 'citizen' || viewer.kind === 'tablet' || viewer.municipalityId === municipalityId
    ? new AppError('FORBIDDEN', `This needs a token that allows ${action}.`)
    : new AppError('NOT_FOUND', 'There is no such thing here.');
}
