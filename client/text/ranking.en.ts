// English texts of what may be said of the order of a table.
import type { rankingBg } from './ranking.bg.ts';

/** The same texts as in ranking.bg.ts, in English. */
export const rankingEn: typeof rankingBg = {
  title: 'Can the order be believed?',
  yes: 'Yes: {share} of how much the averages differ is real, the rest is chance.',
  no: 'Not yet: only {share} of how much the averages differ is real, the rest is chance. Who is first or last may be so today only.',
  same: 'No: the averages do not differ more than chance makes them.',
  needed: 'Rows can be told apart once they have at least {count} ratings.',
  rank: 'place {from} of {rows}',
  ranks: 'place {from} to {to} of {rows}',
  standsOut: { ABOVE: 'higher than chance', BELOW: 'lower than chance' },
  out: {
    one: '{count} row lies beyond what chance does.',
    other: '{count} rows lie beyond what chance does.',
  },
  funnel: 'Which stand out in spite of chance',
  picture: {
    title: 'The average by the number of ratings',
    rows: { one: '{count} row with ratings.', other: '{count} rows with ratings.' },
    point: '{average} out of 10, {answers}',
    axis: 'To the right: more ratings',
    legend:
      'the line is the mean of all ({mean}), between the dashes chance alone leaves 998 of 1,000 averages; hollow dots lie beyond',
  },
  how: 'The place in the order is an interval: for 95 of 100 rows the true place is in it. A single average of few answers is taken to be the closer to that of all, the fewer they are.',
};
