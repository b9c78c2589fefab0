// What the annual report says of the tables of its methods, in English.
import type { annualTablesBg } from './annual-tables.bg.ts';
import type { Translated } from './translated.ts';

export const annualTablesEn: Translated<typeof annualTablesBg> = {
  kinds: {
    USERS: ['Meetings', 'Focus groups', 'Public discussions'],
    SIGNALS: ['Problem reports', 'Suggestions', 'Complaints', 'Praise'],
    MEDIA: ['Favourable', 'Neutral', 'Critical'],
  },
  held: {
    one: '{count} meeting with citizens was held.',
    other: '{count} meetings, groups and discussions were held.',
  },
  read: { one: '{count} publication was read.', other: '{count} publications were read.' },
  captions: {
    USERS: { WHOLE: 'Participants by kind', SERVICE: 'Participants by service' },
    SIGNALS: { SERVICE: 'Received by service', MONTH: 'Received by month' },
    MEDIA: {
      WHOLE: 'Publications by tone',
      SERVICE: 'Publications by service',
      SOURCE: 'Publications by outlet',
    },
  },
  columns: { WHOLE: 'Kind', MONTH: 'Month', SERVICE: 'Service', SOURCE: 'Outlet', count: 'Number' },
  rest: 'All others',
  units: {
    EMPLOYEES: { one: '{count} answer', other: '{count} answers' },
    MYSTERY_CLIENT: { one: '{count} visit', other: '{count} visits' },
    USERS: { one: '{count} participant', other: '{count} participants' },
    MEDIA: { one: '{count} publication', other: '{count} publications' },
    SIGNALS: { one: '{count} received', other: '{count} received' },
  },
};
