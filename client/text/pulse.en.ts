// What the page of a team's pulse says, in English.
import type { Translated } from './translated.ts';
import type { pulseBg } from './pulse.bg.ts';

export const pulseEn: Translated<typeof pulseBg> = {
  title: 'What staff say: {team}',
  questions: {
    CONDITIONS: 'How would you rate the conditions for doing your work well?',
    SUPPORT: 'How would you rate the support you get when something is difficult?',
    CLARITY: 'How would you rate the clarity of what is expected of your work?',
  },
  send: 'Send my answer',
  promise:
    'Anonymous. All answers are opened at once, after {day}. A team with fewer than 10 is only shown together with others. Only the head of administration reads them.',
  once: 'Please answer once.',
  received: 'Your answer is in the box. You can close this page.',
  saved:
    'Your answer is saved on this phone and will be sent when you are back online. You can close this page.',
  unsaved: 'Please keep this page open until your answer has been sent.',
  already: 'Your answer has already been received and cannot be changed.',
  because: {
    EARLY: { title: 'It is too early', lead: 'The team “{team}” can answer from {from} to {to}.' },
    OVER: { title: 'It is too late', lead: 'The team “{team}” could answer from {from} to {to}. Thank you.' },
    REVOKED: {
      title: 'The question was withdrawn',
      lead: 'The team “{team}” is no longer being asked. Nobody will read the answers already given.',
    },
  },
  unknown: 'There is no such team',
  unknownLead: 'Scan the code on the notice again, or check the address against it.',
};
