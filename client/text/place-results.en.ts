// English texts of the results of one place, for members.
import type { placeResultsBg } from './place-results.bg.ts';

/** The same texts as in place-results.bg.ts, in English. */
export const placeResultsEn: typeof placeResultsBg = {
  place: {
    back: 'All places',
    none: 'Nothing was published in this period',
    noneWhy: 'Ratings count on the day on which they are published. Choose a longer period.',
    never: 'There are not enough ratings for this place yet',
    neverWhy: 'Ratings are published when there are at least {threshold}.',
    onlyApart: 'So far only unconfirmed ratings are published here.',
    retired: 'This place has not been rated since {day}.',
    retiredPlain: 'This place is no longer rated.',
    because: 'The reason: {because}',
    merged: 'It is the same as',
    desk: 'The tablet stands here:',
    tablet: 'A tablet stands here too. Its ratings are counted apart:',
    manage: 'Manage the place',
    compare: 'Compare with other places',
    openings: 'Groups of ratings',
  },
  apart: {
    title: 'Unconfirmed ratings',
    table: 'Without the unconfirmed ones, and together with them',
    ratings: 'Ratings',
    mean: 'Average',
    chance: '95% interval',
    count: 'Number',
    without: 'without the unconfirmed ones',
    with: 'together with them',
    openings: 'Which groups are unconfirmed, and what was decided of them',
    reasons: 'The reason: {reasons}. This does not mean that they are not sincere.',
  },
  pooled: {
    title: 'Together with other places',
    lead: 'Ratings of places under “{category}” that are rated rarely were published together: {average} out of 10, {answers} from at least {places} places. Nobody knows which is about which place, so they are not in the numbers here.',
  },
  answers: {
    title: 'What people answer',
    lead: 'The question depends on the score, but answers are never connected with it.',
    band: 'For scores from {from} to {to}',
    one: 'For the score {from}',
    respondents: { one: '{count} person answered', other: '{count} people answered' },
    option: 'Answer',
    share: 'Share',
    count: 'Number',
    none: 'No answers were published in this period.',
  },
  comments: {
    title: 'What people write',
    lead: 'The latest published ones. At least ten are opened at once, without score and day.',
    none: 'No comments have been published yet.',
    all: 'All comments on the place',
  },
  improvements: {
    title: 'What was improved',
    none: 'Nothing has been recorded yet.',
    all: 'All improvements',
  },
  signs: {
    title: 'Signs',
    none: 'The place has no sign.',
    states: {
      NEW: 'not ordered yet',
      ORDERED: 'ordered',
      PRINTED: 'printed',
      MOUNTED: 'in its place',
      DAMAGED: 'damaged',
    },
  },
};
