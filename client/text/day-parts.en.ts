// English texts of what is said of the parts of the day at the places of a service.
import type { dayPartsBg } from './day-parts.bg.ts';

/** The same texts as in day-parts.bg.ts, in English. */
export const dayPartsEn: typeof dayPartsBg = {
  title: 'When they were there',
  lead: 'After rating a place of this service, people can also say when they were there. That goes in a separate ballot: it is not linked to the rating, and when it was sent is not kept.',
  caption: 'The average in the morning, during the day and in the evening',
  columns: { part: 'Part of the day', said: 'What they say' },
  parts: { MORNING: 'In the morning', DAY: 'During the day', EVENING: 'In the evening' },
  since: 'From at least {places}, last on {day}.',
  places: { one: '{count} place', other: '{count} places' },
  few: 'The service has {places}, and a total takes answers from at least three.',
  waiting: 'There are not enough answers yet.',
  ended:
    'This is no longer asked. Answers still waiting come out at the end of the period, if there are enough.',
  rule: 'The totals come out {period}, for all places together: once there are at least {threshold} answers from at least three places, and at least as many other ratings were published beside them at the same places. Anything short of that waits for the next time. The totals must not be added to the ratings: everyone who said when they were there rated the place too.',
  asks: 'Ask when they were there',
  asksHint:
    'After the rating, citizens may tap morning, day or evening. Where a line stops, they tell us one of the two: the line, or when they travelled.',
};
