// English texts of operators' pages on who gets in.
import type { accessBg } from './access.bg.ts';

/** The same texts as in access.bg.ts, in English. */
export const accessEn: typeof accessBg = {
  link: 'People and access',
  title: 'People and access',
  why: 'Reason',
  whyHint: 'The municipality sees it in its journal, with your name.',
  factor: {
    title: 'A lost second factor',
    lead: 'For whoever lost both the phone and the backup codes. Be sure who asks: call on a number that you have known for long. Until a new factor is set up the password alone lets in; an admin has to set one up at the next sign-in.',
    told: 'We will write to the person, and to the other admins of the municipality.',
    email: 'E-mail of the person',
    action: 'Take the second factor away',
    ask: 'Take the second factor of {email} away?',
    askLead: 'All sessions of this account end at once, in every municipality. This cannot be undone.',
    done: 'The second factor of {email} was taken away. Sessions that were ended: {sessions}.',
    notSent: 'The letter to this person did not go out: tell him or her in another way.',
    unknown: 'Nobody with this address works here.',
    none: 'This account has no second factor.',
    operator: 'This person is an operator too: take the factor away on the page “Operators”.',
  },
  further: {
    title: 'Invite another admin',
    lead: 'For a municipality whose admins cannot invite anybody: they left, or do not answer. We write to them at once, with your name and the reason; for three days they can withdraw the invitation, and only then it works, for seven days.',
    invited:
      'We invited {email}. The invitation can be accepted from {moment}; its link stands only in the letter.',
    notSent: 'The letter did not go out yet: the mail server did not take it.',
    operator: 'This person is an operator: no operator becomes an admin in this way.',
  },
  token: {
    title: 'The print shop’s token',
    lead: 'With it the print shop makes the municipality’s signs by a command. It was shown once, when the municipality was set up. If it was lost, or somebody knows it who should not, issue a new one.',
    action: 'Issue a new token',
    ask: 'Issue a new token?',
    askLead: 'The present one stops working at once, wherever it is kept.',
    issued: 'The new token is issued, and the earlier one is void. The command for the print shop:',
    secret: 'The command is shown only now. Hand it to the print shop as one hands over a password.',
  },
  operators: {
    title: 'Operators',
    lead: 'Who runs the platform. An operator is appointed, and dismissed, only at the server’s terminal.',
    name: 'Operator',
    you: 'you',
    since: 'Since',
    by: '{moment}, appointed by {name}',
    factor: 'Second factor',
    has: 'set up',
    hasNot: 'none',
    takings: 'Taken away',
    taking: '{moment}, {name}: {why}',
    whyHint: 'All operators see it, with your name.',
    told: 'We will write to the person, and to all other operators. Nobody takes his or her own factor away.',
    unknown: 'There is no operator with this address.',
    own: 'This is your own account: nobody takes his or her own factor away. Ask another operator.',
  },
};
