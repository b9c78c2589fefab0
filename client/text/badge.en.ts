// English texts of what stands on other sites.
import type { Translated } from './translated.ts';
import type { badgeBg } from './badge.bg.ts';

export const badgeEn: Translated<typeof badgeBg> = {
  upTo: 'to {month}',
  rated: '{name}: rated {average} out of 10 on average, {answers} {upTo}.',
  none: '{name}: not enough ratings yet.',
  by: 'Ratings by citizens. {owner}.',
  rateService: 'Rate this service',
  see: 'How citizens rate {name}',
};
