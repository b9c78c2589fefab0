// Who may do what: a pure table of actions and viewers. Nothing else decides.
import type { MunicipalityId } from '../municipalities/rules.ts';
import type { SignCode } from '../signs/rules.ts';

/** Actions within one municipality. */
export const MUNICIPALITY_ACTIONS = [
  'municipalities.read',
  'locations.read',
  'questions.read',
  'ratings.read',
  'improvements.read',
  'aggregates.read',
  'ballots.cast',
  'signs.print',
  'signs.record',
  'openings.read',
  'openings.reclassify',
  'comments.read',
] as const;

/** Actions before a municipality is known: the list of cities, and a code, which tells its city. */
export const GLOBAL_ACTIONS = ['municipalities.find', 'signs.find'] as const;

export type MunicipalityAction = (typeof MUNICIPALITY_ACTIONS)[number];
export type GlobalAction = (typeof GLOBAL_ACTIONS)[number];
export type Action = MunicipalityAction | GlobalAction;

/** Whoever asks. A tablet is a citizen at the desk of one place; a print shop and a member work for one municipality. */
export type Viewer =
  | { readonly kind: 'citizen' }
  | { readonly kind: 'tablet'; readonly code: SignCode }
  | { readonly kind: 'printShop' | 'member'; readonly municipalityId: MunicipalityId };

type Rule = (viewer: Viewer, municipalityId: MunicipalityId | null) => boolean;

const anybody: Rule = () => true;
const its =
  (kind: 'printShop' | 'member'): Rule =>
  (viewer, municipalityId) =>
    viewer.kind === kind && viewer.municipalityId === municipalityId;

const POLICY: Readonly<Record<Action, Rule>> = {
  'municipalities.find': anybody,
  'municipalities.read': anybody,
  'locations.read': anybody,
  'questions.read': anybody,
  'ratings.read': anybody,
  'improvements.read': anybody,
  'aggregates.read': anybody,
  'ballots.cast': anybody,
  'signs.find': anybody,
  'signs.print': its('printShop'),
  'signs.record': its('printShop'),
  'openings.read': its('member'),
  'openings.reclassify': its('member'),
  'comments.read': its('member'),
};

/** Whether the viewer may do the action, in the municipality (null: before one is known). */
export function may(viewer: Viewer, action: Action, municipalityId: MunicipalityId | null): boolean {
  return POLICY[action](viewer, municipalityId);
}
