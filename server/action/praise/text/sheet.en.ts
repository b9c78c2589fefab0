// What stands in a file of the ledger of praise, in English.
import type { SheetTexts } from './sheet.bg.ts';

export const en: SheetTexts = {
  title: 'Praise by place',
  columns: {
    praise: 'Ratings of 9 and 10',
    of: 'Ratings (n)',
    share: 'Share of 9 and 10',
    lower: '95% interval, from',
    upper: '95% interval, to',
    praised: 'What they like',
    certificate: 'Certificate',
  },
  chosen: (text, chosen, respondents) => `${text} (${chosen} of ${respondents})`,
  earned: 'yes',
};
