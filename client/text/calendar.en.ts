// English texts of the calendar for members.
import type { calendarBg } from './calendar.bg.ts';

/** The same texts as in calendar.bg.ts, in English. */
export const calendarEn: typeof calendarBg = {
  title: 'Calendar',
  lead: 'The average week by week. The week is the one in which ratings were published, not the one in which they were given. Empty: nothing was published in it.',
  ofPlace: 'Week by week',
  rows: 'Rows',
  by: { years: 'a row a year', categories: 'a row a service' },
  week: 'Week',
  year: 'Year',
  category: 'Service',
  weeks: 'Weeks {first}–{last}',
  weeksOf: 'Weeks {first}–{last}, {year}',
  cell: '{name}, week {week}, {from} – {to}: {average} of 10, {count}, between {lower} and {upper}',
  point:
    'Point at a week with the mouse or by the arrow keys, on a phone touch it: you see how many ratings it has, and the interval. The link opens its results, on a phone by a second touch.',
  legend: 'The fuller, the higher; each step has as many weeks as the others:',
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
