// The entries of the journal, day by day, each with what was done.
import type { EntryFragment } from '../../generated/operations.ts';
import { longDay, timeIn } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useActorWords } from '../../parts/language/actors.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Disclosure } from '../../parts/controls/Disclosure.tsx';
import { byDay } from './days.ts';
import { rowsOf, type Row } from './difference.ts';
import { useJournalTexts } from './texts.ts';
import { type Names, useValueWords } from './useValueWords.ts';
import type { journalBg } from '../../text/journal.bg.ts';

type Props = { entries: readonly EntryFragment[]; names: Names & { readonly timeZone: string } };

/** Days and hours are the municipality's, wherever the reader is. */
export function Entries({ entries, names }: Props) {
  const language = useLanguage();
  return byDay(entries, names.timeZone).map(({ day, entries }) => (
    <section key={day}>
      <h3>{longDay(day, language)}</h3>
      <ol className="entries">
        {entries.map((entry) => (
          <li key={entry.id}>
            <Line entry={entry} names={names} />
          </li>
        ))}
      </ol>
    </section>
  ));
}

function Line({ entry, names }: { entry: EntryFragment; names: Props['names'] }) {
  const { deeds, subjects } = useJournalTexts();
  const actorWords = useActorWords();
  const { name, email } = actorWords(entry.actor);
  const kinds: Readonly<Record<string, string>> = subjects;
  const thing = entry.subjectName === null ? '' : ` „${entry.subjectName}“`;
  return (
    <>
      <p className="who">
        <time dateTime={entry.at}>{timeIn(names.timeZone, new Date(entry.at))}</time> <strong>{name}</strong>{' '}
        {email && <small>{email}</small>}
      </p>
      <p>
        {deeds[deedOf(entry)]}: {kinds[entry.subject] ?? entry.subject}
        {thing}
      </p>
      <Changes before={entry.before} after={entry.after} names={names} />
    </>
  );
}

/** So many are seen at once; more are seen when they are asked for. */
const FEW = 4;

type ChangesProps = { before: string | null; after: string | null; names: Names };

/** The fields that an entry changed, each as it was and as it is. Nothing where no field changed. */
function Changes({ before, after, names }: ChangesProps) {
  const { details } = useJournalTexts();
  const rows = rowsOf(before, after);
  if (rows.length === 0) return null;
  const list = <Rows rows={rows} names={names} />;
  if (rows.length <= FEW) return list;
  return <Disclosure title={say(details, { count: String(rows.length) })}>{list}</Disclosure>;
}

function Rows({ rows, names }: { rows: readonly Row[]; names: Names }) {
  const texts = useJournalTexts();
  const { labelOf, sayValue } = useValueWords(names);
  return (
    <dl className="changes">
      {rows.map((row) => (
        <div key={row.path.join(' ')}>
          <dt>{labelOf(row)}</dt>
          <dd>
            {row.before !== null && (
              <del>
                <span className="hidden">{texts.before} </span>
                {sayValue(row, row.before)}
              </del>
            )}{' '}
            {row.after !== null && (
              <ins>
                {row.before !== null && <span className="hidden">{texts.after} </span>}
                {sayValue(row, row.after)}
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Deed = keyof typeof journalBg.deeds;

const ADDED: Readonly<Record<string, Deed>> = {
  Invitation: 'invited',
  ApiKey: 'issued',
  OpenData: 'asked',
  RoundLink: 'issued',
};
const REMOVED: Readonly<Record<string, Deed>> = {
  Invitation: 'withdrew',
  ApiKey: 'revoked',
  RoundLink: 'revoked',
};

/** Some things are not added, changed or removed, but have a word of their own. */
function deedOf({ action, subject, before, after }: EntryFragment): Deed {
  if (subject === 'Allowance' && action !== 'allowances.edit') return 'used';
  // The terminal takes at once; on operators' pages it is asked for first.
  if (subject === 'FullExport') return before === null ? 'asked' : 'took';
  if (action === 'audit.read' || action === 'locations.export') return 'took';
  if (action === 'members.join') return 'joined';
  if (action === 'openings.reclassify') return 'decided';
  if (before === null) return ADDED[subject] ?? 'added';
  if (after !== null) return 'changed';
  return REMOVED[subject] ?? 'removed';
}
