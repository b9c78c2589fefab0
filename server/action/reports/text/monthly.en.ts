// The words of the monthly page, in English.
import type { MonthlyTexts } from './monthly.bg.ts';

export const en: MonthlyTexts = {
  title: ({ month }) => `The ratings of ${month}`,
  owner: ({ municipality }) => municipality,
  demo: 'DEMO',
  invented: 'Demonstration data: the ratings are invented.',
  none: 'In this month there were not enough answers to publish ratings.',
  average: 'average of 10',
  between: ({ lower, upper }) => `95% interval: from ${lower} to ${upper}`,
  of: ({ month, count }) => `${month}, n = ${count}`,
  count: 'published ratings',
  countBefore: ({ count }) => `the month before: ${count}`,
  top: 'ratings of 9 and 10',
  topNote: 'share of all',
  beside: 'Beside the month before and the same a year ago',
  changed: 'What changed since the month before',
  unchanged: 'Nothing changed by more than chance changes on its own.',
  change: ({ name, before, now, count }) =>
    `${name}: from ${before} to ${now}, n = ${count}; unlikely to be chance.`,
  more: ({ count }) => `And ${count} more; all of them are in the overview.`,
  places: 'The places rated highest and lowest',
  best: 'Rated highest (by the lower bound)',
  weakest: 'Rated lowest (by the upper bound)',
  columns: { place: 'Place', average: 'Average', interval: '95% interval', count: 'Ratings' },
  method:
    'Published ratings alone, of those who chose to answer. The 95% interval is about them, and no margin of error for all citizens.',
};
