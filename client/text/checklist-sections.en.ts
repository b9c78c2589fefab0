// English names of the sections of a mystery client's checklist, on the phone, on members' pages and in the annual report.
import type { checklistSectionsBg } from './checklist-sections.bg.ts';

export const checklistSectionsEn: typeof checklistSectionsBg = {
  ACCESS: 'Access',
  WAIT: 'Waiting',
  RECEPTION: 'Reception',
  COMPETENCE: 'Competence',
  ENVIRONMENT: 'Environment',
  OUTCOME: 'Outcome',
};
