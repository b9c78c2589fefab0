// English texts of the members' home.
import type { homeBg } from './home.bg.ts';

/** The same texts as in home.bg.ts, in English. */
export const homeEn: typeof homeBg = {
  title: 'Home',
  waiting: {
    title: 'Waiting for you',
    nothing: 'Nothing is waiting for you.',
    more: { one: 'and {count} more', other: 'and {count} more' },
    kinds: {
      TASK_OVERDUE: { one: '{count} overdue task', other: '{count} overdue tasks' },
      TASK_DUE: { one: '{count} of your tasks due this week', other: '{count} of your tasks due this week' },
      ALERT: { one: '{count} new alert', other: '{count} new alerts' },
      DANGER: {
        one: '{count} comment that sounds like a threat or a child in danger',
        other: '{count} comments that sound like a threat or a child in danger',
      },
      COMMENT: { one: '{count} unread comment', other: '{count} unread comments' },
      TEST_SHEET: { one: '{count} test sheet to approve', other: '{count} test sheets to approve' },
      HELD_ORDER: { one: '{count} order needs your reply', other: '{count} orders need your reply' },
      ROUND: {
        one: '{count} round with signs not recorded yet',
        other: '{count} rounds with signs not recorded yet',
      },
      REPORT: { one: 'The annual report is due', other: 'The annual report is due' },
      INVITATION: {
        one: '{count} invitation expired unanswered',
        other: '{count} invitations expired unanswered',
      },
    },
    items: {
      TASK_OVERDUE: '{name} (due {day})',
      TASK_DUE: '{name} (due {day})',
      ALERT: '{kind}: {name}, {day}',
      DANGER: '{name}, {day}',
      COMMENT: '{name}, {day}',
      TEST_SHEET: 'Order no. {name}, for {day}',
      HELD_ORDER: 'Order no. {name}, for {day}',
      ROUND: '{name}, {day}',
      REPORT: 'For {name}, by {day}',
      INVITATION: '{name}, until {day}',
    },
  },
  verdicts: {
    UNLIKELY: 'unlikely to be chance',
    MIX: 'comes from which places were rated',
    CHANCE: 'may be chance',
  },
  mine: {
    title: 'Your places',
    lead: 'Over the last twelve months, lowest first.',
    all: { one: 'Your place as a table', other: 'All {count} places as a table' },
    none: 'You have no places yet. An admin of the municipality assigns them.',
    change: 'Compared with the twelve months before: {amount}, {verdict}.',
    open: 'Waiting here',
    tasks: { one: '{count} task', other: '{count} tasks' },
    alerts: { one: '{count} new alert', other: '{count} new alerts' },
    comments: { one: '{count} unread comment', other: '{count} unread comments' },
  },
  services: {
    title: 'How the services are doing',
    lead: 'Those with the most ratings in {month}.',
    all: 'All services',
    before: '{amount} since {month}, {verdict}',
  },
  poorest: {
    title: 'Where a decision is needed',
    lead: 'The lowest-rated places in {month}.',
    all: 'All places',
  },
  alerts: { title: 'What to look into', none: 'No new alerts.', all: 'All alerts' },
  done: {
    title: 'What was done',
    none: 'No improvements have been published yet.',
    all: 'All improvements',
    measured:
      'After these improvements the ratings changed, and that is unlikely to be chance. The numbers do not say why.',
    change: '{where}: average {before} before, {after} after.',
    latest: 'Done most recently.',
  },
  steps: {
    title: 'First steps',
    lead: 'They stay here until they are done.',
    of: '{done} of {all} done',
    mail: 'Send yourself a test e-mail',
    mailTold: {
      SENT: 'An e-mail is on its way to {email}. Check that it arrives; look in the junk folder too.',
      REFUSED: 'The mail server refused the e-mail to {email}. Contact platform support.',
      NO_SERVER:
        'The platform has no mail server: nothing was sent to {email}. Until it has one, give people their invitations as copied links.',
      LATER: 'The e-mail to {email} will be sent later.',
    },
    optional: '(optional)',
    look: 'Choose the municipality’s colour and coat of arms',
    questions: 'Review the questions citizens are asked',
    places: 'Import the places to be rated',
    address: 'Set an address that signs can carry',
    admin: 'Invite another admin, so that someone can sign in when you cannot',
    order: 'Order the signs',
    done: '– done',
  },
};
