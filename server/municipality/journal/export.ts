// GET /members/files/journal/SLUG.csv: the journal as a file, as it is narrowed; that it was taken stands in the journal itself.
import type { Grant } from '../../access/grants/grant.ts';
import { asGranted } from '../../access/grants/as-granted.ts';
import { fileLanguage } from '../../foundation/file-language.ts';
import type { Context } from '../../api/context.ts';
import { membersFile, type FileAsked } from '../municipalities/members-file.ts';
import { dayIn } from '../../foundation/days.ts';
import { writeCsv } from '../../foundation/sheets/csv/write.ts';
import { sendTable } from '../../foundation/sheets/send-sheet.ts';
import { change } from '../../access/journal/change.ts';
import { filterIn } from './filter.ts';
import { type AuditFilter, listAudit } from '../../access/journal/store.ts';
import type { AuditEntry } from '../../access/journal/rules.ts';
import { headingIn } from '../../access/journal/text/heading.ts';

/** Entries that are read at a time. */
const BATCH = 500;

/** The journal. `params`: a filter, and the language of the heading. */
export const JOURNAL_FILE = membersFile('GET', '/journal/:slug.csv', 'audit.read', answerJournal);

async function answerJournal({
  response,
  municipality,
  grant: read,
  params,
  context,
}: FileAsked<'audit.read'>): Promise<void> {
  const language = fileLanguage(params);
  const { slug, timeZone } = municipality;
  const filter = filterIn(params, timeZone);
  const { timeZone: _, ...looked } = filter;
  const after = Object.fromEntries(Object.entries(looked).filter(([, value]) => value !== null));
  await change(context, read, () =>
    Promise.resolve({ outcome: null, audit: { subject: 'Journal', subjectId: slug, before: null, after } }),
  );
  const rows = auditRows(entriesOf(context, read, filter), timeZone, language);
  const name = `journal-${slug}-${dayIn(timeZone, context.now())}`;
  await sendTable(response, { name, ending: 'csv' }, writeCsv(rows));
}

/** Every entry that is looked for, the newest first, a batch at a time. */
async function* entriesOf(
  { database }: Context,
  read: Grant<'audit.read'>,
  filter: AuditFilter,
): AsyncGenerator<AuditEntry> {
  for (let after: bigint | null = null, isMore = true; isMore;) {
    const page: { after: bigint | null; take: number } = { after, take: BATCH };
    const entries: AuditEntry[] = await asGranted({ database }, read, (tx) =>
      listAudit(tx, read, filter, page),
    );
    yield* entries;
    isMore = entries.length === BATCH;
    after = entries.at(-1)?.id ?? null;
  }
}

const textOf = (value: AuditEntry['before']): string => (value === null ? '' : JSON.stringify(value));

/** The heading in the language, and a row for each entry. */
async function* auditRows(
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
