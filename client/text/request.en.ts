// What the pages of a report say, in English.
import type { requestBg } from './request.bg.ts';
import type { Translated } from './translated.ts';

/** The same texts as in request.bg.ts, in English. */
export const requestEn: Translated<typeof requestBg> = {
  title: 'Report about {place}',
  heading: 'What is broken?',
  lead: 'Your report goes straight into the system of {municipality} ({host}). We keep nothing of it here, and no rating goes with it. The system sees what you wrote, the place, and when it came, but not the network address that it came from.',
  description: 'Describe what, and where',
  optional: '(optional)',
  choose: 'Choose',
  photo: 'Photo',
  photoHint:
    'Before it goes to the municipality it is made anew, and smaller: where, when and with which phone it was taken does not show. No people and no number plates, please.',
  contact: 'If you would like an answer',
  contactLead: 'Optional. It goes to the municipality alone, and is not kept here either.',
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  wrong: {
    description: 'Write what is broken, in up to 2,000 characters.',
    name: 'Up to 100 characters.',
    email: 'This is not an e-mail address.',
    phone: 'Digits and spaces only, up to 20.',
    photo: 'This is not a photo that can be read. Choose another one, of up to 15 megabytes.',
    missing: 'The municipality wants an answer to this too.',
    answer: 'This answer is not accepted. See what is asked for.',
  },
  send: 'Send the report',
  taken: 'Your report was taken.',
  number: 'Its number in the municipality’s system is {number}. Note it: you will not find it here again.',
  token: 'The municipality has given no number yet. Until then it is found by {number}. Note it.',
  unnumbered: 'The municipality took it, and told no number.',
  forgotten: 'Nothing of what you wrote is here any more.',
  notTaken: {
    AWAY: 'The municipality’s system did not answer in time. Your report may have arrived all the same: wait a little before you try again.',
    REFUSED:
      'The municipality’s system did not take your report. Change it if you can, or turn to the municipality.',
    UNREADABLE:
      'The municipality’s system answered something that cannot be understood. We do not know whether it took your report. If it matters, turn to the municipality.',
    CLOSED: 'No reports are taken here at the moment. Please turn to the municipality.',
    CROWDED: 'Too many reports came within one minute. Wait a minute, and send it again.',
  },
  stays: 'What you wrote stands below, and is kept nowhere else.',
  photoAgain: 'Please choose the photo again.',
  call: 'Or call: {phone}',
  back: 'To the place',
  follow: 'How far a report is',
  state: {
    title: 'How far is a report?',
    lead: 'The number is looked up in the system of {municipality} ({host}) and not kept here: neither the number nor the answer.',
    number: 'Number of the report',
    ask: 'Ask',
    OPEN: 'It is being worked on.',
    CLOSED: 'It is closed.',
    untold: 'The system knows it, but does not say how far it is.',
    of: 'Report {number}',
    notes: 'The municipality says:',
    agency: 'Who works on it: {agency}',
    changed: 'Last changed: {day}',
    expected: 'Expected by: {day}',
    none: 'The system has no report of this number. Please check it.',
    failed: 'The municipality’s system did not answer as it should. Please try again in a while.',
    crowded: 'Too many people asked within one minute. Wait a minute, and try again.',
    results: 'To the results',
  },
};
