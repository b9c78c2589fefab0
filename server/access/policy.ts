// Who may do what: a pure table of actions and viewers. Nothing else decides.
import type { MunicipalityId } from '../municipalities/rules.ts';
import type { Role } from './roles.ts';
import type { Allowed, Viewer } from './viewers.ts';

/** Actions within one municipality. */
export const MUNICIPALITY_ACTIONS = [
  'municipalities.read',
  'municipalities.export',
  'municipalities.erase',
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
  'comments.moderate',
  'settings.read',
  'settings.edit',
  'categories.edit',
  'settlements.edit',
  'questions.edit',
  'texts.edit',
  'locations.manage',
  'locations.edit',
  'locations.import',
  'locations.export',
  'improvements.manage',
  'improvements.edit',
  'tasks.read',
  'tasks.edit',
  'members.read',
  'members.manage',
  'audit.read',
  'alerts.read',
  'alerts.close',
  'editions.read',
  'reports.read',
  'reports.edit',
  'documents.read',
  'municipalities.onboard',
  'templates.apply',
  'opendata.read',
  'municipalities.operate',
  'benchmark.read',
  'allowances.read',
  'allowances.edit',
  'apiKeys.read',
  'apiKeys.edit',
] as const;

/** Actions before a municipality is known: the list of cities, one that is new, a code, which tells its city, who one is, an invitation. */
export const GLOBAL_ACTIONS = [
  'municipalities.find',
  'municipalities.import',
  'signs.find',
  'members.me',
  'members.join',
  'operators.join',
  'platform.read',
] as const;

export type MunicipalityAction = (typeof MUNICIPALITY_ACTIONS)[number];
export type GlobalAction = (typeof GLOBAL_ACTIONS)[number];
export type Action = MunicipalityAction | GlobalAction;

/** What a local member may do, within the scope that the grant then carries. */
export const SCOPED_ACTIONS = [
  'locations.manage',
  'locations.edit',
  'comments.read',
  'improvements.manage',
  'improvements.edit',
  'tasks.read',
  'tasks.edit',
  'comments.moderate',
  'alerts.read',
  'alerts.close',
] as const;
export type ScopedAction = (typeof SCOPED_ACTIONS)[number];

/** What a member or an operator does only after it was shown again that it is the same person. */
export const CONFIRMED_ACTIONS: readonly Action[] = [
  'members.manage',
  'municipalities.operate',
  'municipalities.erase',
  'allowances.edit',
];

/** What somebody can be in a municipality: a member's role, its print shop, an operator who signed in, or the terminal. */
export type Party = Role | 'printShop' | 'operator' | 'terminal';

/** What members change: nothing of it while their municipality is suspended. The rest only reads. */
export const CHANGING_ACTIONS: readonly Action[] = [
  'signs.record',
  'openings.reclassify',
  'comments.moderate',
  'settings.edit',
  'apiKeys.edit',
  'categories.edit',
  'settlements.edit',
  'questions.edit',
  'texts.edit',
  'locations.edit',
  'locations.import',
  'improvements.edit',
  'tasks.edit',
  'members.manage',
  'alerts.close',
  'reports.edit',
];

/** What a municipality may allow operators, for a while and for a reason. To judge ratings is to see the openings too. */
export const ALLOWABLE_ACTIONS = ['comments.read', 'openings.reclassify'] as const;
export type AllowableAction = (typeof ALLOWABLE_ACTIONS)[number];

type Rule = 'everybody' | readonly Party[];

/** By action: everybody, or roles of members, the print shop's token, operators who signed in, and the terminal. */
const POLICY: Readonly<Record<Action, Rule>> = {
  'municipalities.find': 'everybody',
  'municipalities.read': 'everybody',
  'municipalities.export': ['terminal'],
  'municipalities.erase': ['operator', 'terminal'],
  'municipalities.import': ['terminal'],
  'locations.read': 'everybody',
  'questions.read': 'everybody',
  'ratings.read': 'everybody',
  'improvements.read': 'everybody',
  'aggregates.read': 'everybody',
  'ballots.cast': 'everybody',
  'signs.find': 'everybody',
  'members.me': 'everybody',
  'members.join': 'everybody',
  'operators.join': 'everybody',
  'platform.read': ['operator', 'terminal'],
  'signs.print': ['admin', 'printer', 'printShop'],
  'signs.record': ['admin', 'printer', 'printShop'],
  'openings.read': ['admin', 'analyst', 'editor'],
  'openings.reclassify': ['admin'],
  'comments.read': ['admin', 'analyst', 'editor', 'local'],
  'comments.moderate': ['admin', 'editor', 'local'],
  'settings.read': ['admin', 'analyst', 'editor', 'auditor'],
  'settings.edit': ['admin'],
  'categories.edit': ['admin'],
  'settlements.edit': ['admin'],
  'questions.edit': ['admin', 'editor'],
  'texts.edit': ['admin', 'editor'],
  'locations.manage': ['admin', 'analyst', 'editor', 'local', 'auditor'],
  'locations.edit': ['admin', 'editor', 'local'],
  'locations.import': ['admin', 'editor'],
  'locations.export': ['admin', 'analyst', 'editor', 'auditor'],
  'improvements.manage': ['admin', 'analyst', 'editor', 'local', 'auditor'],
  'improvements.edit': ['admin', 'editor', 'local'],
  'tasks.read': ['admin', 'analyst', 'editor', 'local', 'auditor'],
  'tasks.edit': ['admin', 'editor', 'local'],
  'members.read': ['admin', 'auditor', 'terminal'],
  'members.manage': ['admin', 'terminal'],
  'audit.read': ['admin', 'auditor'],
  'alerts.read': ['admin', 'analyst', 'editor', 'local'],
  'alerts.close': ['admin', 'editor', 'local'],
  'editions.read': 'everybody',
  'reports.read': ['admin', 'analyst', 'editor', 'auditor'],
  'reports.edit': ['admin', 'editor'],
  'documents.read': ['admin', 'analyst', 'editor', 'auditor', 'terminal'],
  'municipalities.onboard': ['operator', 'terminal'],
  'templates.apply': ['terminal'],
  'opendata.read': 'everybody',
  'municipalities.operate': ['operator', 'terminal'],
  'benchmark.read': 'everybody',
  'allowances.read': ['admin', 'auditor'],
  'allowances.edit': ['admin'],
  'apiKeys.read': ['admin', 'auditor'],
  'apiKeys.edit': ['admin'],
};

/** Whether everybody may do the action. */
export function isPublic(action: Action): boolean {
  return POLICY[action] === 'everybody';
}

/** Whether a role may do the action in its own municipality. */
export function mayRole(role: Party, action: Action): boolean {
  const rule = POLICY[action];
  return rule === 'everybody' || rule.includes(role);
}

/** Whether the viewer may do the action, in the municipality (null: before one is known). */
export function may(viewer: Viewer, action: Action, municipalityId: MunicipalityId | null): boolean {
  const role = roleIn(viewer, municipalityId);
  return (
    isPublic(action) ||
    (role !== null && mayRole(role, action)) ||
    allowanceFor(viewer, action, municipalityId) !== null
  );
}

/** By which allowance of the municipality an operator does the action; null where there is none, or none is needed. */
export function allowanceFor(
  viewer: Viewer,
  action: Action,
  municipalityId: MunicipalityId | null,
): Allowed | null {
  if (viewer.kind !== 'operator' || viewer.person === null) return null;
  const needed = action === 'openings.read' ? 'openings.reclassify' : action;
  return (
    viewer.allowances.find((each) => each.municipalityId === municipalityId && each.action === needed) ?? null
  );
}

/** What the viewer is in the municipality; null where it is nothing there. */
export function roleIn(viewer: Viewer, municipalityId: MunicipalityId | null): Party | null {
  if (viewer.kind === 'printShop') return viewer.municipalityId === municipalityId ? 'printShop' : null;
  if (viewer.kind === 'operator') return viewer.person === null ? 'terminal' : 'operator';
  if (viewer.kind !== 'member') return null;
  return viewer.memberships.find((each) => each.municipalityId === municipalityId)?.role ?? null;
}
