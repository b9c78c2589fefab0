// What the pages of a report say, in English.
import type { requestBg } from './request.bg.ts';
import type { Translated } from './translated.ts';

/** The same texts as in request.bg.ts, in English. */
export const requestEn: Translated<typeof requestBg> = {
  title: 'Report about {place}',
  heading: 'What is broken?',
  lead: 'Your report goes straight to the system of {municipality} ({host}). We keep none of it here, and no rating goes with it. The system sees what you wrote, the place and when it arrived, but not the network address it came from.',
  description: 'Describe what is broken, and where',
  optional: '(optional)',
  choose: 'Choose',
  photo: 'Photo',
  photoHint:
    'Before it goes to the municipality, the photo is redrawn at a smaller size, so it does not show where, when or with which phone it was taken. No people or number plates, please.',
  contact: 'If you would like a reply',
  contactLead: 'Optional. It goes only to the municipality and is not kept here either.',
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  wrong: {
    description: 'Describe what is broken, in up to 2,000 characters.',
    name: 'Up to 100 characters.',
    email: 'This is not an e-mail address.',
    phone: 'Digits and spaces only, up to 20.',
    photo: 'This photo cannot be read. Choose another one, up to 15 megabytes.',
    missing: 'The municipality needs an answer to this too.',
    answer: 'This answer is not accepted. Check what is asked for.',
  },
  send: 'Send my report',
  taken: 'Your report has been accepted.',
  number:
    'Its number in the municipality’s system is {number}. Write it down: you will not find it here again.',
  token:
    'The municipality has not given it a number yet. Until then it can be found by {number}. Write this down.',
  unnumbered: 'The municipality accepted it without giving a number.',
  forgotten: 'Nothing you wrote is kept here.',
  notTaken: {
    AWAY: 'The municipality’s system did not respond in time. Your report may have arrived all the same: wait a little before you try again.',
    REFUSED:
      'The municipality’s system did not accept your report. Change it if you can, or contact the municipality.',
    UNREADABLE:
      'The municipality’s system gave a response we cannot read. We do not know whether it accepted your report. If it matters, contact the municipality.',
    CLOSED: 'Reports are not being accepted here at the moment. Please contact the municipality.',
    CROWDED: 'Too many reports came within one minute. Wait a minute and send it again.',
  },
  stays: 'What you wrote is below and is kept nowhere else.',
  photoAgain: 'Please choose the photo again.',
  call: 'Or call: {phone}',
  back: 'Back to the place',
  follow: 'Track a report',
  state: {
    title: 'Track a report',
    lead: 'We look the number up in the system of {municipality} ({host}). Neither the number nor what we find is kept here.',
    number: 'Report number',
    ask: 'Check progress',
    OPEN: 'It is being worked on.',
    CLOSED: 'It is closed.',
    untold: 'The system has it, but does not say how far it has got.',
    of: 'Report {number}',
    notes: 'The municipality says:',
    agency: 'Being handled by: {agency}',
    changed: 'Last changed: {day}',
    expected: 'Expected by: {day}',
    none: 'The system has no report with this number. Please check it.',
    failed: 'The municipality’s system did not respond as it should. Please try again in a while.',
    crowded: 'Too many people asked within one minute. Wait a minute and try again.',
    results: 'Go to the results',
  },
};
