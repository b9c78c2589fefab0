// English texts of published numbers.

/** The same texts as in figures.bg.ts, in English. */
export const figuresEn = {
  results: {
    average: 'Average rating',
    outOf: 'out of 10',
    answers: { one: '{count} rating', other: '{count} ratings' },
    responded: 'Of {visitors} visitors, {answers} gave a rating ({share})',
    unvisited: 'It is not known how many people came.',
    weighted:
      'This is the average of all ratings. Weighted by visitors, so that each place counts for as many people as came, the average is {average} out of 10 ({range}).',
    unweighted:
      'No average weighted by visitors is shown: only {share} of the ratings come from places and months with a known number of visitors, and it must be at least half.',
    howSure: 'How certain is this?',
    interval: 'With {answers}, the true average could be anywhere from {lower} to {upper}.',
    range: 'between {lower} and {upper}',
    selfSelected: 'People chose to take part, so this is not a representative sample of all residents.',
    notEnough: 'Not enough ratings yet',
    notEnoughWhy:
      'We publish ratings only in groups of at least {threshold}, so that each stays anonymous. Until then they wait, sealed.',
    unconfirmed: {
      title: 'Unconfirmed ratings',
      lead: '{answers} are published separately and are not part of the average above. Reason: {reasons}. This does not mean that they are insincere.',
      together: 'Together with them the average rating is {average} out of 10 ({together}).',
      sentence:
        '{answers} are published separately ({reasons}); together with them the average rating is {average} out of 10 ({together}).',
      reasons: {
        NETWORK: 'more than usual from one network',
        CHANNEL: 'more than usual in one hour',
        BURST: 'many at once',
        HOURS: 'outside opening hours',
        PRESENCE: 'without the slip that the place asks for',
      },
      reclassified: 'a decision of the municipality',
    },
    ways: {
      slips:
        'Of {whole} for which this is published, {one} were given with a paper slip and {other} without.',
      paper:
        'Of {whole} for which this is published, {one} were filled in on paper and {other} given on a phone.',
      why: 'This is published only for groups with enough of each kind, so that nobody can tell whether a particular slip was used.',
    },
    quietPlace:
      'Ratings still waiting at the end of {period} are published together with those for other places under “{category}”, if there are enough, and without naming the place.',
    periods: {
      MONTH: 'every month',
      QUARTER: 'every quarter',
      HALF_YEAR: 'every half-year',
      YEAR: 'every year',
    },
  },
  distribution: {
    title: 'Distribution of ratings',
    summary: 'Bar chart of {answers}: {low} are from 1 to 4, {middle} from 5 to 8, {high} are 9 or 10.',
    low: '1–4: {share}',
    middle: '5–8: {share}',
    high: '9–10: {share}',
    table: 'The same data as a table',
    score: 'Score',
    count: 'Number',
    share: 'Share',
  },
  trend: {
    title: 'Average by month',
    summary: 'A line from {from} to {to}: the monthly average lies between {lowest} and {highest} out of 10.',
    bars: 'The bars show the number of ratings: at most {most} in a month.',
    month: 'Month',
    chance: '95% interval',
  },
} as const;
