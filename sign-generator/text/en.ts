// The English words on a sign.
import type { SignWords } from './bg.ts';

export const en: SignWords = {
  municipality: (name) => (/municipality/i.test(name) ? name : `Municipality of ${name}`),
  promise: ['Anonymous', 'No app', '15 seconds'],
  worst: 'very bad',
  best: 'excellent',
  scan: 'Scan with your camera',
  otherwise: 'Can’t scan? Enter the number at',
  demo: 'DEMO',
};
