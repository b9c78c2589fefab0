// Who did what a demo city's stories tell: an admin, a head, a fitter and a mystery client who are no accounts, and can sign in nowhere.
import { EVERYTHING, type Role } from '../../access/grants/member-roles.ts';
import type { Purpose } from '../../access/grants/pass.ts';
import type { Viewer } from '../../access/grants/viewers.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';

const demoMember = (municipalityId: MunicipalityId, role: Role): Viewer => ({
  kind: 'member',
  userId: '',
  sessionId: '',
  name: '',
  email: '',
  hasFactor: true,
  isConfirmed: true,
  onlyIn: municipalityId,
  memberships: [{ municipalityId, memberId: 0n, role, scope: EVERYTHING, isSuspended: false }],
});

/** An admin of the demo city alone. */
export const demoAdmin = (municipalityId: MunicipalityId): Viewer => demoMember(municipalityId, 'admin');

/** Its head of administration. */
export const demoHead = (municipalityId: MunicipalityId): Viewer => demoMember(municipalityId, 'head');

const holder = (municipalityId: MunicipalityId, purpose: Purpose): Viewer => ({
  kind: 'pass',
  municipalityId,
  passId: 0n,
  purpose,
  holder: '',
  isSuspended: false,
});

/** Whoever puts up the signs of the round. */
export const demoFitter = (municipalityId: MunicipalityId, roundId: bigint): Viewer =>
  holder(municipalityId, { of: 'round', roundId });

/** Whoever makes the visits of the programme. */
export const demoMysteryClient = (municipalityId: MunicipalityId, programmeId: bigint): Viewer =>
  holder(municipalityId, { of: 'programme', programmeId });
