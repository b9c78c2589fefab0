// English words for opening hours.
import type { hoursBg } from './hours.bg.ts';

export const hoursEn: typeof hoursBg = {
  // Monday first.
  days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  always: '24 hours a day, every day',
};
