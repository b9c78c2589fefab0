// The first row of a journal's file, in Bulgarian.
import type { AuditEntry } from '../rules.ts';

export type Heading = Readonly<Record<Exclude<keyof AuditEntry, 'id' | 'at'>, string>> & {
  readonly at: (timeZone: string) => string;
};

export const bg: Heading = {
  at: (timeZone) => `Кога (${timeZone})`,
  actor: 'Кой',
  action: 'Какво е направено',
  subject: 'Какво',
  subjectId: 'Номер',
  subjectName: 'Име',
  before: 'Преди',
  after: 'След',
};
