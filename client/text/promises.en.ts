// English texts of what a municipality promises for a day: on citizens' pages, in feeds and calendars.

/** The same texts as in promises.bg.ts. */
export const promisesEn = {
  title: 'Planned',
  lead: 'Promised by the municipality, with a date. It stays here even if it is late, postponed or dropped.',
  all: 'Everything planned and improved',
  states: {
    AHEAD: 'Promised by {day}.',
    OVERDUE: 'Promised by {day}. The day has passed, and the municipality has not yet said that it is done.',
    GIVEN_UP: 'Dropped: it will not be done.',
    KEPT: 'Promised by {first} and done on {done}, on time.',
    LATE: 'Promised by {first}, done on {done}: later than promised.',
  },
  steps: {
    PROMISED: '{on}: promised by {day}.',
    MOVED: '{on}: postponed, now by {day}.',
    EARLIER: '{on}: brought forward, now by {day}.',
    REWORDED: '{on}: the wording changed.',
    GIVEN_UP: '{on}: dropped.',
    DONE: '{on}: the municipality said that it is done.',
  },
  why: 'Reason: {reason}',
  calendar: 'Promised dates in your calendar',
  calendarHow: 'for the calendar of a phone or computer',
  calendarTitle: '{name}: what is planned',
} as const;
