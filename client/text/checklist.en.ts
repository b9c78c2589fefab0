// English texts of the page that a mystery client has in a pocket: short, and nothing on it says aloud what it is for.
import { checklistSectionsEn } from './checklist-sections.en.ts';
import type { checklistBg } from './checklist.bg.ts';

export const checklistEn: typeof checklistBg = {
  lead: 'Visits from {from} to {to}',
  until: 'The link works until {lastDay}',
  rules:
    'Open the list after you have left. Answer what happened, not who served you. Take no photos and make no recordings.',
  noScript: 'You can read the list without scripts. To answer, turn JavaScript on.',
  ready: 'The list is on this phone and works offline too.',
  notKept: 'This window saves nothing. Open the link in an ordinary browser window.',
  over: 'The last day has passed. Nothing more can be sent with this link.',
  list: 'Visits',
  progress: '{done} of {all} done',
  turn: 'visit {turn}',
  channels: { DESK: 'in person', PHONE: 'by phone', MAIL: 'by mail' },
  states: {
    open: 'To do',
    begun: 'Started: {done} of {all}',
    waiting: 'Waiting to be sent',
    told: 'Sent',
    refused: 'Not accepted',
  },
  sections: checklistSectionsEn,
  choices: { YES: 'Yes', NO: 'No', NOT_APPLICABLE: 'Not applicable' },
  minutes: 'minutes',
  low: '1 – not at all',
  high: '10 – fully',
  day: 'Day of the visit',
  note: 'Note (optional)',
  noteHint:
    'Only for facts that the questions do not cover. No names and no descriptions of staff: a note that could identify someone is not used anywhere.',
  answered: '{done} of {all} answered',
  missing: {
    one: '{count} question is left. If it does not apply, choose “Not applicable”.',
    other: '{count} questions are left. For those that do not apply, choose “Not applicable”.',
  },
  send: 'Done, send it',
  sendHint: 'Once sent, answers cannot be changed.',
  finished: 'Saved. {name}',
  back: 'Back to the list',
  queue: {
    waiting: { one: 'Waiting to be sent: {count}', other: 'Waiting to be sent: {count}' },
    sent: 'Everything that is done has been sent.',
    dead: 'The link no longer works. Your answers stay on the phone: ask for a new link and open it here.',
    suspended:
      'The platform is suspended for the municipality. Your answers will be sent automatically once it is back.',
    unstored: 'The phone saves nothing in this window: keep it open until everything is sent.',
    refused:
      'One visit was not accepted: it had already been sent from another phone, or its last day has passed. Please call the municipality.',
  },
  dead: {
    title: 'This link does not work',
    text: 'It has expired, it was revoked, or the address is incomplete. Ask the municipality for a new link.',
  },
};
