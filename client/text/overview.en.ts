// English texts of the overview for members.
import type { overviewBg } from './overview.bg.ts';

/** The same texts as in overview.bg.ts, in English. */
export const overviewEn: typeof overviewBg = {
  title: 'Overview',
  calendar: 'Calendar by week',
  empty: 'Nothing is published yet',
  emptyLead:
    'As soon as a place has {threshold} ratings, they appear here. Until then, signs help most: where they are seen, and where people wait.',
  sofar: '{month} so far',
  average: 'Average',
  month: 'Month',
  count: 'Number of ratings',
  compared: 'The same as a table',
  verdict: {
    same: 'The average is the same as in {month}.',
    CHANCE: 'The difference from {month} ({amount}) may be chance.',
    MIX: 'The difference from {month} ({amount}) comes from which places were rated: at the same places it is not seen.',
    UNLIKELY: 'The difference from {month} ({amount}) is unlikely to be chance.',
    none: 'There are no published ratings of {month} to compare with.',
  },
  changes: {
    title: 'What changed',
    lead: 'Only differences that are unlikely to be chance.',
    falls: 'Lower',
    rises: 'Higher',
    step: 'from {from} to {to}',
    sentence: ', n = {count}, since {month}, unlikely to be chance',
    none: 'Nothing changed by more than chance alone would explain',
    noneLead:
      'We compared every service, every settlement and every place with enough answers with {before} and with {yearAgo}. Averages differ, but no more than they would if nothing had been done.',
    noEarlier: 'There is nothing to compare with yet',
    noEarlierLead:
      'Neither {before} nor {yearAgo} has published ratings. From next month on, this is where you read what changed.',
    byMonth: 'See it by month',
    byMonthName: 'See it by month: {name}',
    more: '{count} places are shown. The others are in the results by place.',
    how: 'When we say that it is not chance',
    howCompared:
      'Each place is compared with itself. Ratings of other places published this month do not count as a change.',
    howMany:
      'When many places are compared at once, some always look changed. So the more there are, the stricter we are. On average, at most one in twenty of the changes shown is chance; in a month in which nothing changed this list is empty nineteen times out of twenty.',
    howLumps:
      'We assume that people at one place answer independently of each other. If a whole group came together, a change may look more certain than it is.',
    howLittle: 'A difference of less than a tenth is not shown, however certain it is.',
  },
  kinds: { category: 'service', settlement: 'settlement', location: 'place' },
  participation: {
    title: 'How many people answer',
    trend: 'Average and number of ratings by month',
    sentence: 'Published for {month}: {count}. {before} {yearAgo}',
    before: 'For {month}: {count}.',
    soFar: 'Published for {month} until today: {count}. {before} {yearAgo}',
    wholeBefore: 'For the whole of {month}: {count}.',
    wholeYearAgo: 'For the whole month a year ago: {count}.',
    yearAgo: 'A year ago: {count}.',
  },
  ranked: {
    title: 'Highest and lowest',
    lead: 'Ordered by the bound of the interval, so that a few answers do not get ahead of many.',
    best: 'Rated highest',
    worst: 'Rated lowest',
    categories: 'Services',
    places: 'Places',
  },
  file: {
    part: 'Part',
    kind: 'Kind',
    whole: 'everything',
    period: 'Period',
    from: 'From',
    to: 'To',
    average: 'Average',
    lower: '95% interval from',
    upper: '95% interval to',
    count: 'Number of ratings',
    unlikelyBefore: 'Change since the period before',
    unlikelyYearAgo: 'Change since a year ago',
    told: 'unlikely to be chance',
    chance: 'may be chance',
  },
};
