// English texts of the comparison of municipalities.
import type { PageTexts } from './bg.ts';

/** The same texts as in benchmark.bg.ts, in English. */
export const benchmarkEn: PageTexts['benchmark'] = {
  title: 'Beside other municipalities',
  lead: 'How citizens rate the same services in the municipalities that agreed to be compared.',
  rule: 'A service is shown where at least three municipalities have enough published ratings. Those published since {day} count. The same numbers stand on the page of each municipality.',
  caution:
    'Municipalities differ in their places, and in who is invited to rate, and how. Where the bars overlap, a difference may be chance.',
  own: '{name} (this municipality)',
  none: 'There is no service yet of which at least three municipalities have enough answers.',
  apart:
    'The Municipality of {municipality} takes no part in the comparison. Each municipality decides on that itself.',
};
