// English texts of the ratings before and after an improvement: numbers, and what may be said of them.

/** The same texts as in effect.bg.ts. */
export const effectEn = {
  before: 'Before',
  after: 'After',
  months: '{from} to {to}',
  range: 'between {lower} and {upper}',
  answers: { one: '{count} rating', other: '{count} ratings' },
  none: 'not enough answers yet',
  verdicts: {
    TOO_EARLY: 'Ratings compared: after {day}.',
    NOT_ENOUGH: 'Too few ratings are published to compare before and after.',
    HIGHER:
      'The ratings are higher since. A difference as large as this is rarely chance among those who answered. Why it is so, the numbers do not tell.',
    LOWER:
      'The ratings are lower since. A difference as large as this is rarely chance among those who answered. Why it is so, the numbers do not tell.',
    UNCLEAR: 'The difference may be no more than chance among those who answered.',
  },
  how: 'We compare the three months before it with three months after it. The first month is left out: ratings given before are still being published then.',
} as const;
