// The entries of the journal, day by day, each with what was done.
import type { EntryFragment } from '../../generated/operations.ts';
import { longDay, timeIn } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useActorWords } from '../../parts/language/actors.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Disclosure } from '../../parts/controls/Disclosure.tsx';
import { byDay } from './days.ts';
import { deedOf } from '../../journal/deeds.ts';
import { rowsOf, type Row } from '../../journal/rows.ts';
import { thingName, type Names, type UsualTexts } from '../../journal/words.ts';
import { useJournalTexts } from './texts.ts';
import { useValueWords } from './useValueWords.ts';

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
  const { deeds, subjects, thing } = useJournalTexts();
  const actorWords = useActorWords();
  const { name, email } = actorWords(entry.actor);
  const kinds: Readonly<Record<string, string>> = subjects;
  const kind = kinds[entry.subject] ?? entry.subject;
  const called = thingName(entry);
  const usual = new Map(entry.usualTexts.map(({ key, usual }) => [key, usual]));
  return (
    <>
      <p className="who">
        <time dateTime={entry.at}>{timeIn(names.timeZone, new Date(entry.at))}</time> <strong>{name}</strong>{' '}
        {email && <small>{email}</small>}
      </p>
      <p>
        {deeds[deedOf(entry)]}: {called === null ? kind : say(thing, { kind, name: called })}
      </p>
      <Changes before={entry.before} after={entry.after} names={names} usual={usual} />
    </>
  );
}

/** So many are seen at once; more are seen when they are asked for. */
const FEW = 4;

type ChangesProps = { before: string | null; after: string | null; names: Names; usual: UsualTexts };

/** The fields that an entry changed, each as it was and as it is. Nothing where no field changed. */
function Changes({ before, after, names, usual }: ChangesProps) {
  const { details } = useJournalTexts();
  const rows = rowsOf(before, after);
  if (rows.length === 0) return null;
  const list = <Rows rows={rows} names={names} usual={usual} />;
  if (rows.length <= FEW) return list;
  return <Disclosure title={say(details, { count: String(rows.length) })}>{list}</Disclosure>;
}

function Rows({ rows, names, usual }: Pick<ChangesProps, 'names' | 'usual'> & { rows: readonly Row[] }) {
  const texts = useJournalTexts();
  const { labelOf, sayValue } = useValueWords(names);
  return (
    <dl className="changes">
      {rows.map((row) => (
        <div key={row.path.join(' ')}>
          <dt>{labelOf(row, usual)}</dt>
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
