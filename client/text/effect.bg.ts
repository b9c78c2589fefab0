// Bulgarian texts of the ratings before and after an improvement: numbers, and what may be said of them.

/** `{name}` is a place for a value, a group of `one` and `other` is a plural. */
export const effectBg = {
  before: 'Преди',
  after: 'След',
  months: 'от {from} до {to}',
  range: 'между {lower} и {upper}',
  answers: { one: '{count} оценка', other: '{count} оценки' },
  none: 'още няма достатъчно оценки',
  verdicts: {
    TOO_EARLY: 'Сравнение на оценките: след {day}.',
    NOT_ENOUGH: 'Публикуваните оценки са твърде малко, за да се сравнят преди и след.',
    HIGHER: 'След това оценките са по-високи и това едва ли е съвпадение. Защо е така, числата не казват.',
    LOWER: 'След това оценките са по-ниски и това едва ли е съвпадение. Защо е така, числата не казват.',
    UNCLEAR: 'Разликата е твърде малка, за да се каже дали има промяна.',
  },
  how: 'Сравняваме трите месеца преди това с три месеца след него. Първият месец не влиза: тогава още се публикуват оценки, дадени преди.',
} as const;
