// English texts of operators' pages.
import type { operatorBg } from './operator.bg.ts';

/** The same texts as in operator.bg.ts, in English. */
export const operatorEn: typeof operatorBg = {
  nobody: {
    title: 'These pages are for operators of the platform',
    lead: 'This account has no access to them. If you are an operator, sign out and sign in with your password and a code of the app, not by a municipality’s work account.',
    members: 'To the pages for staff',
  },
  appointment: {
    title: 'Become an operator of the platform',
    lead: 'An operator keeps everything running: he or she sees the municipalities and how they do, and not what citizens write.',
    address: 'You will sign in with {email}. The link was made by {name}.',
    dead: 'A link works for seven days, and once. If you have opened it already, just sign in. If not, ask for another one.',
    home: 'To the sign-in',
  },
  cities: {
    onboard: 'A new municipality',
    title: 'Municipalities',
    lead: 'Every municipality of the platform.',
    none: 'There is no municipality on the platform yet.',
    name: 'Municipality',
    state: 'State',
    places: 'Places',
  },
  platform: {
    title: 'The platform',
    version: 'Version',
    node: 'Node',
    postgres: 'PostgreSQL',
    migration: 'Last migration of the database',
    storage: 'Room that the database takes',
    errors: 'Errors',
    errorsLead:
      'The last ones since {moment}, when the server was started. The code is the one that somebody saw; the server’s log says more under it.',
    none: 'None since {moment}, when the server was started.',
    at: 'When',
    words: 'What',
    id: 'Code',
  },
  states: {
    LIVE: 'live',
    DEMO: 'demonstration',
    SUSPENDED: 'suspended',
  },
  city: {
    state: 'State',
    places: 'Places',
    all: 'All municipalities',
    published: 'Ratings published in 30 days',
    opened: 'The box was opened',
    never: 'not yet',
    behind:
      'The counter is behind: two hours after its hour the box has not been opened. See whether the server is at work.',
    signs: 'Signs',
    signsBy: 'new: {isNew}, printed: {printed}, damaged: {damaged}',
    suspendedSince: 'Suspended since {moment}. Reason: {why}',
    suspend: 'Suspend the municipality',
    suspendLead:
      'Its pages will say kindly that they are suspended for now, and votes that are sent will not be counted. Its staff can read only. What was collected is kept.',
    resume: 'Let the municipality work again',
    resumeLead: 'Pages, results and votes will work as before.',
    why: 'Reason',
    whyHint: 'The municipality sees it in its journal, with your name.',
    addresses: 'Addresses',
    former: 'Earlier names, which lead here: {slugs}.',
    slug: 'Name in addresses',
    slugHint:
      'Lower-case Latin letters, digits and dashes. Links with the old name will lead to the new one; printed codes do not change.',
    host: 'A host of the municipality’s own',
    hostHint:
      'For instance results.starazagora.bg. Let it lead to the server first. New signs will carry it; those printed with it stop working if you take it away.',
  },
};
