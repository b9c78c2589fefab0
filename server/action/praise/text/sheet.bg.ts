// What stands in a file of the ledger of praise, in Bulgarian.

export interface SheetTexts {
  readonly title: string;
  readonly columns: Readonly<
    Record<'praise' | 'of' | 'share' | 'lower' | 'upper' | 'praised' | 'certificate', string>
  >;
  /** An option with how many of how many chose it. */
  readonly chosen: (text: string, chosen: number, respondents: number) => string;
  readonly earned: string;
}

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
