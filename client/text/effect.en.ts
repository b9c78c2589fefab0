// English texts of the ratings before and after an improvement: numbers, and what may be said of them.

/** The same texts as in effect.bg.ts. */
export const effectEn = {
  before: 'Before',
  after: 'After',
  months: '{from} to {to}',
  range: 'between {lower} and {upper}',
  answers: { one: '{count} rating', other: '{count} ratings' },
  none: 'not enough ratings yet',
  verdicts: {
    TOO_EARLY: 'Ratings can be compared after {day}.',
    NOT_ENOUGH: 'Too few ratings are published to compare before and after.',
    HIGHER: 'Ratings have been higher since, and this is unlikely to be chance. The numbers do not say why.',
    LOWER: 'Ratings have been lower since, and this is unlikely to be chance. The numbers do not say why.',
    UNCLEAR: 'The difference is too small to tell whether anything has changed.',
  },
  how: 'We compare the three months before it with three months after it. The first month is left out: ratings given earlier are still being published then.',
} as const;
