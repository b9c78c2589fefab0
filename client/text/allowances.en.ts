// English texts of what a municipality allows operators of the platform.
import type { allowancesBg } from './allowances.bg.ts';

/** The same texts as in allowances.bg.ts, in English. */
export const allowancesEn: typeof allowancesBg = {
  title: 'Access for support',
  lead: 'The platform’s support does not see what citizens write, judges no ratings, exports none of your data, and does not change where you sign in. If you need help with that, allow it for some days. Every use of it stays in the journal.',
  none: 'Nothing has been allowed so far.',
  list: 'Allowed so far',
  what: 'What',
  until: 'Until the end of',
  why: 'Why',
  givenBy: 'Allowed by',
  state: 'Now',
  holds: 'holds',
  ended: 'ended',
  revoked: 'revoked on {moment}',
  revoke: 'Revoke',
  revokeOf: 'Revoke: {what}, until {day}',
  revokeAsk: 'Revoke the access?',
  revokeLead: 'Support will not be able to use it any more. You can allow it again.',
  revokedNow: 'The access is revoked.',
  give: 'Allow support something',
  untilHint: 'The last day, 30 days from now at most.',
  whyHint: 'For instance: help with doubtful votes at the kindergarten “Lilac”.',
  action: 'Allow',
  given: 'The access is allowed.',
  actions: {
    COMMENTS_READ: 'Read comments',
    OPENINGS_RECLASSIFY: 'Judge whether ratings count',
    MUNICIPALITIES_EXPORT: 'Export all data of the municipality as a file, comments and people too',
    IDENTITY_EDIT: 'Set the identity provider: where people sign in',
  },
};
