// Words that facts of documents are written with, in English.
import type { DocumentWords } from './words.bg.ts';

export const wordsEn: DocumentWords = {
  owner: 'Municipality of {municipality}',
  demo: 'DEMO',
  demoLine: 'A demo city: its ratings are invented.',
  asOf: 'Made from the data and settings of the system as of {day}',
  checks: 'What a person must check',
  checksLead:
    'The document is made from the data and settings of the system and changes with them. It does not replace the judgement of those who answer for it.',
  missing: '[the municipality has not entered this yet]',
  none: 'none',
  places: { one: '{count} place', other: '{count} places' },
  settlements: { one: '{count} settlement', other: '{count} settlements' },
  months: { one: '{count} month', other: '{count} months' },
  days: { one: '{count} day', other: '{count} days' },
  period: { MONTH: 'the month', QUARTER: 'the quarter', HALF_YEAR: 'the half-year', YEAR: 'the year' },
  opening: {
    daily: 'once a day at the most, after {hour}',
    demo: 'as soon as the group is complete (demonstration)',
  },
  urgent: 'call {phone}.',
  urgentUnknown: 'call 112, or whoever is on duty in the municipality.',
};
