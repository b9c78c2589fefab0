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
    title: 'Municipalities',
    lead: 'Every municipality of the platform.',
    none: 'There is no municipality on the platform yet.',
    name: 'Municipality',
    state: 'State',
    places: 'Places',
    live: 'live',
    demo: 'demonstration',
  },
};
