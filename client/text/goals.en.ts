// English texts of services year on year, and of their goals.
import type { goalsBg } from './goals.bg.ts';

/** The same texts as in goals.bg.ts, in English. */
export const goalsEn: typeof goalsBg = {
  title: 'Year on year',
  lead: 'The whole municipality and each service in the last twelve months, beside the same time a year before, and their goals.',
  whole: 'The whole municipality',
  goals: 'Goals',
  all: 'Services year on year',
  caption: 'Services year on year',
  columns: {
    category: 'Service',
    now: 'The last 12 months',
    yearAgo: 'The 12 before',
    change: 'Change',
    goal: 'Goal',
  },
  verdicts: {
    UNLIKELY: 'unlikely to be chance',
    MIX: 'comes from which places were rated',
    CHANCE: 'may be chance',
  },
  noBefore: 'nothing to compare with',
  goal: '{value} by {day}',
  outlooks: {
    TOO_EARLY: 'cannot be said yet',
    OPEN: 'probability that it is met: {share}',
    MET: 'met',
    MISSED: 'not met',
  },
  below: 'below {share}',
  above: 'above {share}',
  set: 'Set a goal',
  other: 'Change the goal',
  setName: 'Goal: {name}',
  value: 'Average score, at least',
  dueOn: 'Until when',
  dueHint: 'The average of the three months up to this day is compared.',
  remove: 'Take the goal away',
  saved: 'The goal is saved.',
  removed: 'The goal is taken away.',
  none: 'There is no service with published ratings yet.',
  how: {
    title: 'Where the probability comes from',
    model:
      'A straight line is laid through the averages of the months, heavier where there are more ratings, and drawn out to the day of the goal. How far months lie from it shows how sure that is.',
    limits:
      'It supposes that what drove the ratings so far goes on: of your plans the number knows nothing. Of fewer than twelve months with ratings, and of a day too far off, nothing is said.',
  },
};
