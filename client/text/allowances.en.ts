// English texts of what a municipality allows operators of the platform.
import type { allowancesBg } from './allowances.bg.ts';

/** The same texts as in allowances.bg.ts, in English. */
export const allowancesEn: typeof allowancesBg = {
  title: 'Support access',
  lead: 'Platform support cannot see citizens’ comments, decide whether ratings count, export your data or change how you sign in. If you need help with any of these, allow it for a few days. Every use is recorded in the journal.',
  none: 'Nothing has been allowed so far.',
  list: 'Allowed so far',
  what: 'What',
  until: 'Until the end of',
  why: 'Why',
  givenBy: 'Allowed by',
  state: 'Now',
  holds: 'active',
  ended: 'expired',
  revoked: 'revoked on {moment}',
  revoke: 'Revoke the access',
  revokeOf: 'Revoke: {what}, until {day}',
  revokeAsk: 'Revoke this access?',
  revokeLead: 'Support will no longer be able to use it. You can allow it again.',
  revokedNow: 'Access revoked.',
  give: 'Allow support access',
  untilHint: 'The last day, at most 30 days from now.',
  whyHint: 'For example: help with suspicious votes at “Lilac” kindergarten.',
  action: 'Allow the access',
  given: 'Access allowed.',
  actions: {
    COMMENTS_READ: 'Read comments',
    OPENINGS_RECLASSIFY: 'Decide whether ratings count',
    MUNICIPALITIES_EXPORT: 'Export all the municipality’s data as a file, including comments and people',
    IDENTITY_EDIT: 'Set the identity provider that staff sign in with',
  },
};
