// English texts of the overview for members.
import type { overviewBg } from './overview.bg.ts';

/** The same texts as in overview.bg.ts, in English. */
export const overviewEn: typeof overviewBg = {
  title: 'Overview',
  empty: 'Nothing is published yet',
  emptyLead:
    'As soon as a place has got {threshold} ratings, they appear here. Until then it is signs that help most: where they are seen, and where people wait.',
  steps: {
    title: 'Up to the first order of signs',
    places: 'Import the places that are to be rated',
    address: 'An address that may stand on signs',
    admin: 'Invite another admin: so that somebody gets in when you cannot',
    order: 'Order the signs',
    done: '– done',
  },
  sofar: '{month} so far',
  average: 'Average',
  month: 'Month',
  count: 'Number of ratings',
  compared: 'The same as a table',
  verdict: {
    same: 'The average is the same as in {month}.',
    chance: 'The difference from {month} ({amount}) may be chance.',
    unlikely: 'The difference from {month} ({amount}) is unlikely to be chance.',
    none: 'There are no published ratings of {month} to compare with.',
  },
  changes: {
    title: 'What changed',
    lead: 'Only differences that are unlikely to be chance.',
    falls: 'Lower',
    rises: 'Higher',
    step: 'from {from} to {to}',
    sentence: ', n = {count}, since {month}, unlikely by chance',
    none: 'Nothing changed by more than chance changes on its own',
    noneLead:
      'We compared every service, every settlement and every place with enough answers with {before} and with {yearAgo}. Averages differ, but no more than they do when nobody did anything.',
    noEarlier: 'There is nothing to compare with yet',
    noEarlierLead:
      'Neither {before} nor {yearAgo} has published ratings. From next month on, this is where you read what changed.',
    more: 'Shown are {count} places. The others are in the results by place.',
    how: 'When we say that it is not chance',
    howCompared:
      'Each place is compared with itself. That ratings of other places were published this month counts for no change.',
    howMany:
      'Where many places are asked about at once, some always look changed. So the more they are, the more we ask for. On average, at most one in twenty of the changes shown is chance; in a month in which nothing changed this list is empty nineteen times out of twenty.',
    howLumps:
      'We take it that people at one place answer independently of each other. If a whole group came together, a change may look more certain than it is.',
    howLittle: 'A difference of less than a tenth is not shown, however certain it is.',
  },
  kinds: { category: 'service', settlement: 'settlement', location: 'place' },
  participation: {
    title: 'How many people answer',
    trend: 'Average and number of ratings by month',
    sentence: 'Published for {month}: {count}. {before} {yearAgo}',
    before: 'For {month}: {count}.',
    yearAgo: 'A year ago: {count}.',
  },
  ranked: {
    title: 'Highest and lowest',
    lead: 'In the order of the bound of the interval, so that few answers do not get ahead of many.',
    best: 'Rated highest',
    worst: 'Rated lowest',
    categories: 'Services',
    places: 'Places',
  },
  waiting: {
    title: 'What there is for you to do',
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
