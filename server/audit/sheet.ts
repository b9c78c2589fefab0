// The journal as rows of a table.
import type { AuditEntry } from './rules.ts';
import { headingIn } from './text/heading.ts';

/** The instant as a spreadsheet reads it, in the time zone. */
function timeIn(timeZone: string, instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(
    instant,
  );
}

const textOf = (value: AuditEntry['before']): string => (value === null ? '' : JSON.stringify(value));

/** The heading in the language, and a row for each entry. */
export async function* auditRows(
  entries: AsyncIterable<AuditEntry>,
  timeZone: string,
  language: string | null,
): AsyncGenerator<readonly string[]> {
  const { at, actor, action, subject, subjectId, subjectName, before, after } = headingIn(language);
  yield [at(timeZone), actor, action, subject, subjectId, subjectName, before, after];
  for await (const entry of entries) {
    yield [
      timeIn(timeZone, entry.at),
      ...[entry.actor, entry.action, entry.subject, entry.subjectId, entry.subjectName ?? ''],
      ...[textOf(entry.before), textOf(entry.after)],
    ];
  }
}
