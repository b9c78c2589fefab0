// What the annual report says of a pulse of the staff, in English.
import type { Translated } from './translated.ts';
import type { annualStaffBg } from './annual-staff.bg.ts';

export const annualStaffEn: Translated<typeof annualStaffBg> = {
  caption: 'Anonymous answers of the staff, from 1 to 10',
  columns: {
    question: 'Question',
    days: 'Period',
    teams: 'Teams',
    count: 'Answers',
    average: 'Average',
    interval: '95% interval',
  },
  counted: '{count} of {people} people',
  interval: '{lower} – {upper}',
  note: 'Shown only for the whole administration. Answering was voluntary, and someone may have answered more than once, since who answers is not recorded.',
};
