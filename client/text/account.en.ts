// English texts of signing in and of one's own account.
import type { accountBg } from './account.bg.ts';

/** The same texts as in account.bg.ts, in English. */
export const accountEn: typeof accountBg = {
  fields: {
    email: 'E-mail',
    password: 'Password',
    code: 'Code',
    codeHint: 'Six digits from the app, or one of your backup codes.',
  },
  signIn: {
    title: 'Sign in for staff',
    lead: 'For the people who work with what citizens say.',
    ended: 'Your session has ended. Sign in again to go on where you were.',
    action: 'Sign in',
    pending: 'Checking…',
    forgotten: 'Forgotten password',
    codeTitle: 'Show that it is you',
    codeLead: 'Open the app for codes on your phone and type the code for this page.',
    again: 'Begin again',
  },
};
