// English texts of signing in.
import type { enteringBg } from './entering.bg.ts';

/** The same texts as in entering.bg.ts, in English. */
export const enteringEn: typeof enteringBg = {
  fields: {
    email: 'E-mail',
    password: 'Password',
    code: 'Code',
    codeHint: 'Six digits from the app, or one of your backup codes.',
  },
  signIn: {
    title: 'Sign in for staff',
    lead: 'For the people who work with what citizens say.',
    operatorTitle: 'Sign in for operators',
    operatorLead: 'For the people who run the platform.',
    ended: 'Your session has ended. Sign in again to go on where you were.',
    action: 'Sign in',
    pending: 'Checking…',
    forgotten: 'Forgotten password',
    codeLead: 'Open the app for codes on your phone and type the code for this page.',
    again: 'Begin again',
  },
  elsewhere: {
    offer: 'Sign in with a work account',
    lead: 'Type your address at work. We will take you to the page where you sign in to the other systems of the municipality.',
    action: 'Go on',
    pending: 'Opening…',
    back: 'Sign in with a password',
  },
  confirm: {
    title: 'Show that it is you',
    lead: 'Type your password again before you go on. It is enough for the next ten minutes.',
    action: 'Go on',
    pending: 'Checking…',
  },
  link: {
    missing: 'Open the link in the letter again',
    missingLead: 'For safety it does not stay in the address of the page.',
    home: 'To the start',
    dead: 'This link does not work any more',
  },
};
