// English texts of the results of one place, for members.
import type { placeResultsBg } from './place-results.bg.ts';

/** The same texts as in place-results.bg.ts, in English. */
export const placeResultsEn: typeof placeResultsBg = {
  place: {
    back: 'All places',
    none: 'No ratings were published in this period',
    noneWhy: 'Ratings count from the day they are published. Choose a longer period.',
    never: 'This place does not have enough ratings yet',
    neverWhy: 'Ratings are published when there are at least {threshold}.',
    onlyApart: 'Only unconfirmed ratings have been published here so far.',
    retired: 'This place has not been rated since {day}.',
    retiredPlain: 'This place is no longer rated.',
    because: 'Reason: {because}',
    merged: 'It is the same as',
    desk: 'The tablet stands here:',
    tablet: 'A tablet stands here too. Its ratings are counted separately:',
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
    openings: 'Which groups are unconfirmed, and what was decided about them',
    reasons: 'Reason: {reasons}. This does not mean that they are insincere.',
  },
  chance: 'Change or chance?',
  weeks: 'Week by week',
  pooled: {
    title: 'Together with other places',
    lead: 'Ratings of rarely rated places under “{category}” were published together: {average} out of 10, {answers} from at least {places} places. Nobody knows which rating is about which place, so they are not in the figures here.',
  },
  answers: {
    title: 'What people answer',
    lead: 'The question depends on the score, but the answers are never linked to it.',
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
    lead: 'The latest published comments. They are opened at least ten at a time, without score or day.',
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
