// GET /members/files/journal/SLUG.csv: the journal as a file, as it is narrowed; that it was taken stands in the journal itself.
import type { Grant } from '../../access/grants/grant.ts';
import { asGranted } from '../../access/grants/as-granted.ts';
import { fileLanguage } from '../../foundation/file-language.ts';
import type { Context } from '../../api/context.ts';
import type { Slice } from '../../foundation/database/slice.ts';
import { membersFile, type FileAsked } from '../municipalities/members-file.ts';
import { dayIn } from '../../foundation/days.ts';
import { writeCsv } from '../../foundation/sheets/csv/write.ts';
import { sendTable } from '../../foundation/sheets/send-sheet.ts';
import { change } from '../../access/journal/change.ts';
import { filterIn } from './filter.ts';
import { type AuditFilter, listAudit } from '../../access/journal/store.ts';
import type { AuditEntry } from '../../access/journal/rules.ts';
import { headingIn } from '../../access/journal/text/heading.ts';
import type { Names } from '../../../client/journal/words.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { listCategories, listSettlements, type Category, type Settlement } from '../municipalities/store.ts';
import { journalRow } from './journal-row.ts';

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
  const { id, slug, timeZone } = municipality;
  const filter = filterIn(params, timeZone);
  const { timeZone: _, ...looked } = filter;
  const after = Object.fromEntries(Object.entries(looked).filter(([, value]) => value !== null));
  await change(context, read, () =>
    Promise.resolve({ outcome: null, audit: { subject: 'Journal', subjectId: slug, before: null, after } }),
  );
  const names = await namesIn(context, id, language);
  const rows = auditRows(entriesOf(context, read, filter), timeZone, language, names);
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
    const page: Slice<bigint> = { after, take: BATCH, isBackward: false };
    const entries: AuditEntry[] = await asGranted({ database }, read, (tx) =>
      listAudit(tx, read, filter, page),
    );
    yield* entries;
    isMore = entries.length === BATCH;
    after = entries.at(-1)?.id ?? null;
  }
}

/** The heading in the language, and a row for each entry. */
async function* auditRows(
  entries: AsyncIterable<AuditEntry>,
  timeZone: string,
  language: 'bg' | 'en',
  names: Names,
): AsyncGenerator<readonly string[]> {
  const { at, actor, action, subject, subjectId, subjectName, before, after } = headingIn(language);
  // Days as the language writes them. Made once: it costs more than all else of a row.
  const two = '2-digit';
  const time = new Intl.DateTimeFormat(language === 'bg' ? 'de-DE' : 'sv-SE', {
    timeZone,
    day: two,
    month: two,
    year: 'numeric',
    hour: two,
    minute: two,
    second: two,
  });
  const row = journalRow(language, (moment) => time.format(moment).replace(',', ''), names);
  yield [at(timeZone), actor, action, subject, subjectId, subjectName, before, after];
  for await (const entry of entries) yield row(entry);
}

/** What numbers in the journal stand for, as the page says it. */
async function namesIn(context: Context, municipalityId: MunicipalityId, language: string): Promise<Names> {
  const read = context.grant('municipalities.read', municipalityId);
  const { prisma } = context.database.citizen;
  const named = ({ id, name }: Settlement | Category) => ({ id: String(id), name: textIn(name, language) });
  const [settlements, categories] = await Promise.all([
    listSettlements(prisma, read),
    listCategories(prisma, read),
  ]);
  return { settlements: settlements.map(named), categories: categories.map(named) };
}
