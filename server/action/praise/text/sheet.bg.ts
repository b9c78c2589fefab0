// What stands in a file of the ledger of praise, in Bulgarian.
import type { SheetTexts } from './sheet.ts';

export const bg: SheetTexts = {
  title: 'Похвали по места',
  columns: {
    praise: 'Оценки 9 и 10',
    of: 'Оценки (n)',
    share: 'Дял 9 и 10',
    lower: '95 % интервал, от',
    upper: '95 % интервал, до',
    praised: 'Какво харесват',
    certificate: 'Грамота',
  },
  chosen: (text, chosen, respondents) => `${text} (${chosen} от ${respondents})`,
  earned: 'да',
};
