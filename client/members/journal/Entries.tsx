// The entries of the journal, day by day.
import type { EntryFragment } from '../../generated/operations.ts';
import { longDay, timeIn } from '../../text/formats.ts';
import { useActorWords } from '../../parts/language/actors.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Changes } from './Changes.tsx';
import { deedOf } from './deeds.ts';
import { byDay } from './days.ts';
import { useJournalTexts } from './texts.ts';
import type { Names } from './useValueWords.ts';

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
