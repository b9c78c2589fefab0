// Everybody who may look: members of each role, operators, shops, fitters and tablets; and whom each action is kept for.
import { grant } from '../../../server/access/grants/grant.ts';
import type { MunicipalityAction } from '../../../server/access/grants/actions.ts';
import type { Pass } from '../../../server/access/grants/pass.ts';
import { EVERYTHING, type Role, type Scope } from '../../../server/access/grants/member-roles.ts';
import type { MemberViewer, Person, Viewer } from '../../../server/access/grants/viewers.ts';
import { AppError } from '../../../server/foundation/errors.ts';
import type { MunicipalityId } from '../../../server/foundation/municipality-id.ts';
import { withCheckDigits } from '../../../server/foundation/sign-code.ts';

export const here = 1n as MunicipalityId;
export const elsewhere = 2n as MunicipalityId;
export const printShop: Viewer = { kind: 'printShop', municipalityId: here };
export const pass = (purpose: Pass['purpose'], isSuspended = false): Viewer => ({
  kind: 'pass',
  municipalityId: here,
  passId: 1n,
  holder: 'Somebody',
  purpose,
  isSuspended,
});
export const shop = pass({ of: 'order', orderId: 5n });
export const fitter = pass({ of: 'round', roundId: 6n });
export const mysteryClient = pass({ of: 'programme', programmeId: 7n });
export const tablet = { kind: 'tablet', code: withCheckDigits('1234567') } as const satisfies Viewer;

export const member = (
  role: Role,
  more: Partial<MemberViewer> = {},
  scope: Scope = EVERYTHING,
): MemberViewer => ({
  kind: 'member',
  userId: 'a',
  sessionId: 'b',
  name: 'Somebody',
  email: 'somebody@example.bg',
  hasFactor: true,
  isConfirmed: true,
  onlyIn: null,
  memberships: [{ municipalityId: here, memberId: 1n, role, scope, isSuspended: false }],
  ...more,
});

/** Who may do what not everybody may: by the first letters of admin, head, analyst (n), editor, local, printer, auditor (u), print shop (S), shop of an order (o), fitter (f), mystery client (m), operator (O). */
export const RESERVED: Readonly<Partial<Record<MunicipalityAction, string>>> = {
  'municipalities.export': 'O',
  'municipalities.erase': 'O',
  'identity.edit': 'O',
  'signs.print': 'apS',
  'signs.record': 'apS',
  'signs.read': 'anelpu',
  'signs.edit': 'ael',
  'orders.read': 'aepu',
  'orders.edit': 'aep',
  'posters.order': 'ae',
  'orders.view': 'o',
  'orders.fulfil': 'o',
  'rounds.read': 'aepu',
  'rounds.edit': 'aep',
  'rounds.view': 'f',
  'rounds.mount': 'f',
  'mysteryVisits.read': 'ahn',
  'mysteryVisits.edit': 'ahn',
  'mysteryVisits.view': 'm',
  'mysteryVisits.tell': 'm',
  'openings.read': 'ane',
  'openings.reclassify': 'a',
  'comments.read': 'anel',
  'comments.moderate': 'ael',
  'settings.read': 'aneu',
  'settings.edit': 'a',
  'categories.edit': 'a',
  'settlements.edit': 'a',
  'questions.edit': 'ae',
  'texts.edit': 'ae',
  'locations.manage': 'anelu',
  'locations.edit': 'ael',
  'locations.import': 'ae',
  'locations.export': 'aneu',
  'improvements.manage': 'anelu',
  'improvements.edit': 'ael',
  'tasks.read': 'anelu',
  'tasks.edit': 'ael',
  'members.read': 'auO',
  'members.manage': 'aO',
  'audit.read': 'au',
  'alerts.read': 'anel',
  'alerts.close': 'ael',
  'reports.read': 'aneu',
  'reports.edit': 'ae',
  'documents.read': 'aneuO',
  'addresses.read': 'anepuS',
  'municipalities.onboard': 'O',
  'templates.apply': 'aO',
  'municipalities.operate': 'O',
  'allowances.read': 'au',
  'allowances.edit': 'a',
  'apiKeys.read': 'au',
  'apiKeys.edit': 'a',
  'streets.read': 'anelpu',
  'worklist.read': 'anelpu',
  'groups.edit': 'a',
  'lines.edit': 'ae',
  'visits.record': 'ael',
  'piles.read': 'anelu',
  'piles.edit': 'aeS',
  'papers.cast': 'ael',
  'pulses.manage': 'ah',
  'pulses.edit': 'ah',
  'pulses.read': 'h',
  'pulses.agree': 'h',
  'pulses.revoke': 'h',
  'webhooks.read': 'a',
  'webhooks.edit': 'a',
  'opendata.publish': 'a',
};
const LETTERS: Readonly<Record<Role, string>> = {
  admin: 'a',
  head: 'h',
  analyst: 'n',
  editor: 'e',
  local: 'l',
  printer: 'p',
  auditor: 'u',
};

/** Whether the letters name the role; the head may all that an analyst may. */
export const isFor = (role: Role, letters: string): boolean =>
  letters.includes(LETTERS[role]) || (role === 'head' && letters.includes(LETTERS.analyst));

export const refusal = (viewer: Viewer, action: MunicipalityAction, city: MunicipalityId) => {
  try {
    return grant(viewer, action, city).action;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
};

export const operator = (more: Partial<Person> = {}): Viewer => {
  const { kind: _, memberships: __, ...person } = member('admin');
  return { kind: 'operator', person: { ...person, ...more }, allowances: [] };
};
