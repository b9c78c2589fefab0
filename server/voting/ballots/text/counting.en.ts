// English words of `npm run count`: what a round opened, and what is to be known of the keys. {name} is a place for a value.

export const countingEn = {
  published: {
    line: 'Published: {ratings}, {answers}, {comments}; {pooled} of quiet places together. Refused by their key: {spoiled}.',
    ratings: { one: '{count} rating', other: '{count} ratings' },
    answers: { one: '{count} answer', other: '{count} answers' },
    comments: { one: '{count} comment', other: '{count} comments' },
    pooled: { one: '{count} slip', other: '{count} slips' },
  },
  forgotten: 'Forgotten, since it is older than kept: {lines} lines of the journal, {texts} comments.',
  counter: 'From now on the ballot keys of this database lie in these folders.',
  takenBackGivenUp:
    'Deleted for good: {slips} slips of {cities} municipalities, of nights that were held before.',
  noLostKey: 'No lost key has this name.',
  givenUp: 'Deleted for good: {slips} slips.',
  keyForgotten: 'Deleted for good.',
  noUnknownKey: 'No unknown key has this name.',
  mended: 'Set back, since they were still to come: days of {count} municipalities.',
  lost: 'The ballot key {key} is lost: {slips} slips cannot be opened until it is back.',
  takenBack:
    'The database was taken back to before nights that were held: the boxes of {cities} municipalities stay shut until {slips} slips of then are given up (see --help).',
  away: 'The ballot keys cannot be written to {folder} ({reason}): no new key is used until they can.',
  healed: 'The ballot key {key} was missing in {folder}: copied.',
  unknown: 'The ballot key {key} is unknown to the database: see --help.',
  elsewhere: 'COUNTER is elsewhere: there, with the ballot keys, it is counted.',
  watchAlone: '--watch decides nothing: give keys up, or forget them, by a command of its own.',
};

export type CountingWords = typeof countingEn;
