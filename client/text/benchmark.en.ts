// English texts of the comparison of municipalities.
import type { PageTexts } from './bg.ts';

/** The same texts as in benchmark.bg.ts, in English. */
export const benchmarkEn: PageTexts['benchmark'] = {
  title: 'Compared with other municipalities',
  lead: 'How citizens rate the same services in the municipalities that agreed to be compared.',
  rule: 'A service is shown when at least three municipalities have enough published ratings. Ratings published since {day} count. Every municipality’s page shows the same figures.',
  caution:
    'Municipalities have different places and invite different people in different ways. Where the bars overlap, the difference may be chance.',
  own: '{name} (this municipality)',
  part: 'This municipality is number {rank} of {of}. The first three and those nearest to it are shown.',
  ranked: '{rank}.',
  missing: 'The municipalities at {host} are missing at the moment.',
  old: 'The figures for the municipalities at {host} are from {day}: no newer ones have arrived.',
  none: 'No service has enough ratings in at least three municipalities yet.',
  apart:
    'The Municipality of {municipality} does not take part in the comparison. Each municipality decides for itself.',
};
