// Words that facts of documents are written with, in English.
import type { DocumentWords } from './words.bg.ts';

export const wordsEn: DocumentWords = {
  owner: 'Municipality of {municipality}',
  demo: 'DEMO',
  demoLine: 'A demo city: its ratings are invented.',
  asOf: 'Made from the data and settings of the system as of {day}',
  law: {
    PRIVACY:
      'Under Article 13 of Regulation (EU) 2016/679 (OJ L 119, 4.5.2016, corrected in OJ L 127, 23.5.2018).',
    ACCESSIBILITY:
      'Under Article 7 of Directive (EU) 2016/2102 (OJ L 327, 2.12.2016), the model of Implementing Decision (EU) 2018/1523 (OJ L 256, 12.10.2018), and EN 301 549 V3.2.1 (Implementing Decision (EU) 2021/1339, OJ L 289, 12.8.2021).',
    RECORD:
      'Under Article 30 of Regulation (EU) 2016/679 (OJ L 119, 4.5.2016, corrected in OJ L 127, 23.5.2018).',
    CONTRACT:
      'Under Article 28(3) of Regulation (EU) 2016/679 (OJ L 119, 4.5.2016, corrected in OJ L 127, 23.5.2018).',
    IMPACT:
      'Under Article 35 of Regulation (EU) 2016/679 (OJ L 119, 4.5.2016, corrected in OJ L 127, 23.5.2018).',
    STAFF:
      'Under Article 13 of Regulation (EU) 2016/679 (OJ L 119, 4.5.2016, corrected in OJ L 127, 23.5.2018).',
    PRESS: null,
  },
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
