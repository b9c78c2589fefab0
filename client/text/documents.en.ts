// English texts of the members' pages of documents.
import type { documentsBg } from './documents.bg.ts';

/** The same texts as in documents.bg.ts, in English. */
export const documentsEn: typeof documentsBg = {
  title: 'Documents',
  lead: 'They are made from the data and settings of the municipality, and change with them. Each says at its end what a person must check.',
  caption: 'Documents of the municipality',
  columns: { name: 'Document', about: 'What it is for', where: 'Where it stands' },
  about: {
    PRIVACY: 'Which personal data are processed, for citizens',
    ACCESSIBILITY: 'How accessible the pages are, for citizens',
    RECORD: 'The record under Article 30 of the GDPR, for the supervisory authority',
    CONTRACT: 'A template under Article 28 for a contract with whoever runs the system',
    IMPACT: 'A template under Article 35 for weighing risks before the start',
    STAFF: 'A short sheet for the staff of places with signs',
    PRESS: 'A text for the start, with its honest reservations',
  },
  forCitizens: 'page of citizens',
  forMembers: 'here only',
  back: 'Documents',
  pdf: 'Download as PDF',
  print: 'Print',
  other: 'Read in Bulgarian',
  own: 'Read in English',
  page: 'See the page of citizens',
  assess: 'Enter when and how accessibility was assessed',
  contacts: 'Enter whom citizens turn to',
};
