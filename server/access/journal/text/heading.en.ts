// The first row of a journal's file, in English.
import type { Heading } from './heading.bg.ts';

export const en: Heading = {
  at: (timeZone) => `When (${timeZone})`,
  actor: 'Who',
  action: 'What was done',
  subject: 'What',
  subjectId: 'Id',
  subjectName: 'Name',
  before: 'Before',
  after: 'After',
};
