// What stands in the files of the overview, the comparison, the calendar and one place, in English.
import type { ViewWords } from './views.bg.ts';

export const viewsEn: ViewWords = {
  views: {
    overview: 'Overview: what changed',
    compare: 'Comparison',
    calendar: 'Calendar by week',
    place: 'One place, by month',
  },
  kinds: { whole: 'everything', category: 'service', settlement: 'settlement', location: 'place' },
  part: 'Name',
  kind: 'Kind',
  from: 'From',
  to: 'To',
  score: (score) => `Score ${score}`,
  period: (name, from, to) => `${name}: from ${from} to ${to}`,
  periods: { now: 'Now', before: 'Before', yearAgo: 'A year ago' },
  since: {
    before: { amount: 'Change since before', verdict: 'Since before' },
    yearAgo: { amount: 'Change since a year ago', verdict: 'Since a year ago' },
  },
  verdicts: {
    unlikely: 'unlikely to be chance',
    mix: 'comes from which places were rated',
    chance: 'may be chance',
  },
};
