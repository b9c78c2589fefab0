// The first row of a journal's file, in Bulgarian.
import type { Heading } from './heading.ts';

export const bg: Heading = {
  at: (timeZone) => `Кога (${timeZone})`,
  actor: 'Кой',
  action: 'Действие',
  subject: 'Вид',
  subjectId: 'Номер',
  subjectName: 'Име',
  before: 'Преди',
  after: 'След',
};
