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
    lead: 'For people who work with citizens’ ratings.',
    operatorTitle: 'Sign in for operators',
    operatorLead: 'For people who run the platform.',
    ended: 'Your session has ended. Sign in again to continue where you left off.',
    action: 'Sign in',
    pending: 'Checking…',
    forgotten: 'Forgotten password',
    codeLead: 'Open the authenticator app on your phone and enter the code for this page.',
    again: 'Start again',
  },
  elsewhere: {
    offer: 'Sign in with a work account',
    lead: 'Enter your work address. We will take you to the page where you sign in to the municipality’s other systems.',
    action: 'Continue',
    pending: 'Opening…',
    back: 'Sign in with a password',
  },
  confirm: {
    title: 'Confirm that it is you',
    lead: 'Enter your password again before you continue. This covers the next ten minutes.',
    leadWithCode:
      'Enter your password again, and a code from your app, before you continue. This covers the next ten minutes.',
    action: 'Continue',
    pending: 'Checking…',
  },
  link: {
    missing: 'Open the link in the e-mail again',
    missingLead: 'For security, it is not kept in the page address.',
    home: 'Go to the start',
    dead: 'This link no longer works',
  },
};
