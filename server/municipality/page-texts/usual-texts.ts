// What the texts of the pages that an entry of the journal names usually say: by these words a reader knows them.
import type { AuditEntry } from '../../access/journal/rules.ts';
import { isTag } from '../../foundation/texts/rules.ts';
import { usualTexts } from './items.ts';

/** By name; nothing where the entry is about something else. What the pages no longer say is left out. */
export function usualTextsOf({
  subject,
  subjectId,
  before,
  after,
}: Pick<AuditEntry, 'subject' | 'subjectId' | 'before' | 'after'>): ReadonlyMap<string, string> {
  if (subject !== 'Texts' || !isTag(subjectId)) return new Map();
  return usualTexts(subjectId, Object.keys({ ...before, ...after }));
}
