// Bulgarian texts of what stands on other sites: the badge with a published number, and the buttons and links that lead here.

/** `{upTo}` is the month of the newest ratings that are counted: „до ноември 2026 г.“ */
export const badgeBg = {
  upTo: 'до {month}',
  rated: '{name}: средна оценка {average} от 10, {answers} {upTo}.',
  none: '{name}: още няма достатъчно оценки.',
  by: 'Оценки на граждани. {owner}.',
  rateService: 'Оценете услугата',
  see: 'Как гражданите оценяват: {name}',
} as const;
