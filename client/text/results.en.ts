// English texts of the pages of results for members.
import type { resultsBg } from './results.bg.ts';

/** The same texts as in results.bg.ts, in English. */
export const resultsEn: typeof resultsBg = {
  rowDeeds: 'Task or improvement: {name}',
  filters: 'What is shown',
  period: 'Period',
  quick: 'Which days',
  periods: {
    THIS_MONTH: 'this month',
    LAST_MONTH: 'last month',
    MONTHS_3: 'the last 3 months',
    MONTHS_12: 'the last 12 months',
    THIS_YEAR: 'this year',
    LAST_YEAR: 'last year',
    OWN: 'chosen days',
  },
  from: 'From',
  to: 'To',
  category: 'Service',
  allCategories: 'all services',
  settlement: 'Settlement',
  allSettlements: 'the whole municipality',
  standing: 'Unconfirmed ratings',
  whose: { label: 'Whose places', MINE: 'my places', CITY: 'the whole municipality' },
  standings: { COUNTED: 'without unconfirmed ones', ALL: 'together with unconfirmed ones' },
  narrow: 'Filters',
  narrowedBy: 'Filters ({count})',
  clear: 'Show everything',
  days: {
    between: 'from {from} to {to}',
    since: 'since {from}',
    until: 'until {to}',
    always: 'since the start',
  },
  shown: 'Shown {days}',
  together: 'together with unconfirmed ratings',
  published: {
    today: 'Published up to today, {day}',
    yesterday: 'Published up to yesterday, {day}',
    day: 'Published up to {day}',
    never: 'Nothing has been published yet',
    rule: 'New ratings come out once a day at most. The figures include only published ratings.',
  },
  group: {
    title: 'How the group rule works',
    lead: 'So that no rating can be connected with a person, none is shown alone. Ratings of a place wait, sealed, until there are at least {threshold} of them, and are then shuffled and published together.',
    waiting:
      'Nobody knows how many are waiting, not even the municipality: we cannot tell you until they come out. That is why you see “not enough ratings yet”.',
    day: 'A rating counts on the day on which it is published, not on the day on which it was given.',
    pooled:
      'Where there are too few for a long time, ratings come out together with those for other places of the same service, without the name of the place.',
  },
  notEnough: 'not enough ratings yet',
  figure: '{average} out of 10',
  chance: '95% interval: from {lower} to {upper}',
  howLong: {
    place: 'New ratings usually come out here {gap}.',
    category:
      'For this place it is too early to tell how long they take. For other places of the same service, new ratings usually come out {gap}.',
    unknown: 'This place is rated too rarely to tell when new ratings will come out.',
    row: {
      place: 'They usually come out {gap}.',
      category: 'For this service they usually come out {gap}.',
      unknown: 'Rated too rarely to tell when.',
    },
    gaps: {
      DAYS: 'every few days',
      WEEK: 'every week',
      WEEKS_2: 'every two weeks',
      WEEKS_3: 'every three weeks',
      MONTH: 'every month',
      MONTHS_2: 'every two months',
      QUARTER: 'every three months',
      LONGER: 'less often than every three months',
    },
  },
  unvisited: {
    one: 'For {count} of those shown it is not known how many people came.',
    other: 'For {count} of those shown it is not known how many people came.',
  },
  tellVisitors: 'Enter visitors',
  print: 'Print',
};
