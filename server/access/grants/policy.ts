// Who may do what: a pure table of actions and viewers. Nothing else decides.
import type { Action } from './actions.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { Role } from './member-roles.ts';
import { holderOf, type PassHolder } from './pass.ts';
import { membershipIn, type Allowed, type Viewer } from './viewers.ts';

/**
 * What somebody can be in a municipality: a member's role, its own print shop, the shop of an order, the fitter of a round, the mystery
 * client of a programme, a key that tells visitors, an operator who signed in, or the terminal.
 */
export type Party = Role | 'printShop' | PassHolder | 'key' | 'operator' | 'terminal';

type Rule = 'everybody' | readonly Party[];

/** By action: everybody, or roles of members, the print shop's token, holders of a pass, a key that tells visitors, operators who signed in, and the terminal. */
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
  'requests.send': 'everybody',
  'requests.follow': 'everybody',
  'signs.find': 'everybody',
  'members.me': 'everybody',
  'members.join': 'everybody',
  'operators.join': 'everybody',
  'operators.manage': ['operator', 'terminal'],
  'platform.read': ['operator', 'terminal'],
  'signs.print': ['admin', 'printer', 'printShop'],
  'signs.record': ['admin', 'printer', 'printShop'],
  'signs.read': ['admin', 'analyst', 'editor', 'local', 'printer', 'auditor'],
  'signs.edit': ['admin', 'editor', 'local'],
  'orders.read': ['admin', 'editor', 'printer', 'auditor'],
  'orders.edit': ['admin', 'editor', 'printer'],
  // What they say is for whoever works on places, and they go to a shop.
  'posters.order': ['admin', 'editor'],
  'orders.view': ['shop'],
  'orders.fulfil': ['shop'],
  'rounds.read': ['admin', 'editor', 'printer', 'auditor'],
  'rounds.edit': ['admin', 'editor', 'printer'],
  'rounds.view': ['fitter'],
  'rounds.mount': ['fitter'],
  // A note may describe a clerk, whatever its field asks for: whoever works beside one does not read it.
  'mysteryVisits.read': ['admin', 'analyst'],
  'mysteryVisits.edit': ['admin', 'analyst'],
  'mysteryVisits.view': ['mysteryClient'],
  'mysteryVisits.tell': ['mysteryClient'],
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
  'documents.read': ['admin', 'analyst', 'editor', 'auditor', 'operator', 'terminal'],
  'addresses.read': ['admin', 'analyst', 'editor', 'printer', 'auditor', 'printShop'],
  'municipalities.onboard': ['operator', 'terminal'],
  'templates.apply': ['admin', 'terminal'],
  'opendata.read': 'everybody',
  'opendata.publish': ['admin'],
  'municipalities.operate': ['operator', 'terminal'],
  'identity.edit': ['terminal'],
  'benchmark.read': 'everybody',
  'allowances.read': ['admin', 'auditor'],
  'allowances.edit': ['admin'],
  'apiKeys.read': ['admin', 'auditor'],
  'apiKeys.edit': ['admin'],
  'streets.read': ['admin', 'analyst', 'editor', 'local', 'printer', 'auditor'],
  // Who is bound to a group works on what it holds.
  'groups.edit': ['admin'],
  'lines.edit': ['admin', 'editor'],
  'visits.record': ['admin', 'editor', 'local', 'key'],
  'webhooks.read': ['admin'],
  'webhooks.edit': ['admin'],
  'piles.read': ['admin', 'analyst', 'editor', 'local', 'auditor'],
  'piles.edit': ['admin', 'editor', 'printShop'],
  'papers.cast': ['admin', 'editor', 'local'],
  'pulses.manage': ['admin', 'head'],
  'pulses.edit': ['admin', 'head'],
  // What a municipality's own people say is for whoever answers for them, and for nobody else.
  'pulses.read': ['head'],
  'pulses.agree': ['head'],
  'pulses.revoke': ['head'],
  'worklist.read': ['admin', 'analyst', 'editor', 'local', 'printer', 'auditor'],
};

/** Whether everybody may do the action. */
export function isPublic(action: Action): boolean {
  return POLICY[action] === 'everybody';
}

/** Whether a role may do the action in its own municipality. The head of administration may all that an analyst may. */
export function mayRole(role: Party, action: Action): boolean {
  const rule = POLICY[action];
  if (rule === 'everybody' || rule.includes(role)) return true;
  return role === 'head' && rule.includes('analyst');
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
  if (viewer.kind === 'pass') return viewer.municipalityId === municipalityId ? holderOf(viewer) : null;
  if (viewer.kind === 'citizen')
    return viewer.key?.tellsVisitors && viewer.key.municipalityId === municipalityId ? 'key' : null;
  if (viewer.kind === 'operator') return viewer.person === null ? 'terminal' : 'operator';
  return membershipIn(viewer, municipalityId)?.role ?? null;
}
