// The journal as rows of a table.
import type { AuditEntry } from '../../access/journal/rules.ts';
import { headingIn } from '../../access/journal/text/heading.ts';

const textOf = (value: AuditEntry['before']): string => (value === null ? '' : JSON.stringify(value));

/** The heading in the language, and a row for each entry. */
export async function* auditRows(
  entries: AsyncIterable<AuditEntry>,
  timeZone: string,
  language: string | null,
): AsyncGenerator<readonly string[]> {
  const { at, actor, action, subject, subjectId, subjectName, before, after } = headingIn(language);
  // As a spreadsheet reads it. Made once: it costs more than all else of a row.
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  yield [at(timeZone), actor, action, subject, subjectId, subjectName, before, after];
  for await (const entry of entries) {
    yield [
      time.format(entry.at),
      entry.actor,
      entry.action,
      entry.subject,
      entry.subjectId,
      entry.subjectName ?? '',
      textOf(entry.before),
      textOf(entry.after),
    ];
  }
}
