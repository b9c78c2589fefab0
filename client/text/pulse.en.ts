// What the page of a team's pulse says, in English.
import type { Translated } from './translated.ts';
import type { pulseBg } from './pulse.bg.ts';

export const pulseEn: Translated<typeof pulseBg> = {
  title: 'What staff say: {team}',
  questions: {
    CONDITIONS: 'How good are the conditions for doing your work well?',
    SUPPORT: 'How well are you supported when something is difficult?',
    CLARITY: 'How clear is it to you what is expected of your work?',
  },
  send: 'Send your answer',
  promise:
    'Anonymous. All answers are opened at once, after {day}. A team with fewer than 10 is only shown together with others. The head of administration alone reads them.',
  once: 'Please answer once.',
  received: 'Your answer is in the box. You may close this page.',
  saved:
    'Your answer is kept on this phone, and will be sent once there is a connection. You may close this page.',
  unsaved: 'Please keep this page open until your answer has been sent.',
  already: 'Your answer has been received before and cannot be changed.',
  because: {
    EARLY: { title: 'It is too early', lead: 'The team “{team}” is asked from {from} to {to}.' },
    OVER: { title: 'The time is over', lead: 'The team “{team}” was asked from {from} to {to}. Thank you.' },
    REVOKED: {
      title: 'The question was called back',
      lead: 'The team “{team}” is no longer asked. Nobody will read the answers that were given.',
    },
  },
  unknown: 'There is no such team',
  unknownLead: 'Scan the code on the notice again, or compare the address with it.',
};
