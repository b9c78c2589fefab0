// English texts of the calendar for members.
import type { calendarBg } from './calendar.bg.ts';

/** The same texts as in calendar.bg.ts, in English. */
export const calendarEn: typeof calendarBg = {
  title: 'Calendar',
  lead: 'The average week by week. The week is the one in which ratings were published, not the one in which they were given. Empty: nothing was published in it.',
  rows: 'Rows',
  by: { years: 'years', categories: 'services' },
  week: 'Week',
  year: 'Year',
  category: 'Service',
  weeks: 'Weeks {first}–{last}',
  weeksOf: 'Weeks {first}–{last}, {year}',
  cell: '{name}, week {week}, {from} – {to}: {average} of 10, {count}, between {lower} and {upper}',
  point:
    'Point at a week, or go to it with the arrow keys, to see how many ratings it has and their interval. Its link opens its results.',
  legend: 'The number is the average. The fuller, the higher.',
  steps: { low: 'below 5', fair: '5 to 7', good: '7 to 8.5', best: '8.5 and more' },
  table: 'The same as a table',
  days: 'Days',
  average: 'Average',
  chance: '95% interval',
  count: 'Number of ratings',
  between: '{from} – {to}',
  empty: 'Nothing is published yet',
  emptyLead:
    'As soon as a place has got {threshold} ratings, the week in which they are published appears here.',
  emptyPeriod: 'Nothing was published in the period chosen',
  emptyPeriodLead: 'Choose a longer period or another part.',
};
