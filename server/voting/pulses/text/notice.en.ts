// What stands on the notice of a team, in English.
import type { NoticeTexts } from './notice.bg.ts';

export const en: NoticeTexts = {
  file: 'notices',
  title: 'Say what you think',
  team: (name) => `Team: ${name}`,
  how: 'Scan the code with your phone, move the ball from 1 to 10 and send. No account, no name.',
  days: (from, until) => `From ${from} to ${until}`,
  promise: [
    'Anonymous: your answer is sealed on your phone, and nobody learns who said what.',
    'All answers are opened at once, after the last day. A team with fewer than 10 is only shown together with others.',
    'Only the head of administration reads the results.',
  ],
  demo: 'Demonstration: not to be put up',
  code: (address) => `QR code to ${address}`,
  arms: (municipality) => `Coat of arms of ${municipality}`,
};
