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
  notKept: 'This window keeps nothing. Open the link in an ordinary browser window.',
  over: 'The last day has passed. Nothing more can be sent with this link.',
  list: 'Visits',
  progress: '{done} of {all} done',
  turn: 'visit {turn}',
  channels: { DESK: 'in person', PHONE: 'by phone', MAIL: 'by mail' },
  states: {
    open: 'To do',
    begun: 'Begun: {done} of {all}',
    waiting: 'Waiting to be sent',
    told: 'Sent',
    refused: 'Not taken',
  },
  sections: checklistSectionsEn,
  choices: { YES: 'Yes', NO: 'No', NOT_APPLICABLE: 'Not applicable' },
  minutes: 'minutes',
  low: '1 – not at all',
  high: '10 – fully',
  day: 'Day of the visit',
  note: 'Note (optional)',
  noteHint:
    'Only for facts that the questions leave out. No names, and no description of a clerk: a note by which somebody could be recognised is used nowhere.',
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
    suspended: 'The platform is suspended for the municipality. Your answers will be sent once it resumes.',
    unstored: 'The phone keeps nothing in this window: do not close it before everything is sent.',
    refused:
      'One visit was not taken: it had been sent from another phone, or its time is over. Please call the municipality.',
  },
  dead: {
    title: 'This link does not work',
    text: 'Its time is over, it was revoked, or the address is not complete. Ask the municipality for a new one.',
  },
};
