// English texts of the members' pages of documents.
import type { documentsBg } from './documents.bg.ts';

/** The same texts as in documents.bg.ts, in English. */
export const documentsEn: typeof documentsBg = {
  title: 'Documents',
  lead: 'They are written from the municipality’s data and settings and change with them. The last section of each says what a person must check.',
  caption: 'The municipality’s documents',
  columns: { name: 'Document', about: 'Purpose', where: 'Shown' },
  about: {
    PRIVACY: 'Tells citizens which personal data are processed',
    ACCESSIBILITY: 'Tells citizens how accessible the pages are',
    RECORD: 'The record under Article 30 of the GDPR, for the supervisory authority',
    CONTRACT: 'Template contract under Article 28 with whoever runs the system',
    IMPACT: 'Template impact assessment under Article 35, to complete before the launch',
    STAFF: 'One-page briefing for staff at places with signs',
    PRESS: 'Press release for the launch, with honest caveats',
  },
  forCitizens: 'on the citizens’ pages',
  forMembers: 'only here',
  back: 'Documents',
  pdf: 'Download as PDF',
  print: 'Print',
  other: 'Read in Bulgarian',
  own: 'Read in English',
  page: 'View the citizens’ page',
  assess: 'Enter when and how accessibility was assessed',
  contacts: 'Enter whom citizens can contact',
};
