// What stands in a file of comments, in English.
import type { SheetTexts } from './sheet.bg.ts';

export const en: SheetTexts = {
  title: 'Comments',
  demo: 'DEMONSTRATION DATA: the comments are invented',
  columns: {
    location: 'Place',
    settlement: 'Settlement',
    category: 'Service',
    month: 'Month of opening',
    standing: 'Trust',
    text: 'Comment',
  },
  standing: { COUNTED: 'counted', UNCONFIRMED: 'unconfirmed' },
  care: 'For use at work only: somebody may be recognized by their words. Hidden comments are not here.',
  most: (count) => `Only the newest ${count} comments are in this file.`,
};
