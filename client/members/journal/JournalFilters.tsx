// What narrows the journal: words, who, what kind of thing, and days.
import { useActorWords } from '../../parts/language/actors.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { SearchField } from '../../parts/fields/SearchField.tsx';
import { Choice } from '../../parts/controls/Choice.tsx';
import { DayField } from '../results/parts/DayField.tsx';
import { useJournalTexts } from './texts.ts';
import { useJournalAddress } from './useJournalAddress.ts';

const ALL = 'all';

type Props = { actors: readonly string[]; subjects: readonly string[] };

/** Each is in the address at once. */
export function JournalFilters({ actors, subjects }: Props) {
  const { filter, isNarrowed, change, clear } = useJournalAddress();
  const texts = useJournalTexts();
  const actorWords = useActorWords();
  const kinds: Readonly<Record<string, string>> = texts.subjects;
  const people = actors.map((id) => {
    const { name, email } = actorWords(id);
    return { id, name: email === null ? name : `${name}, ${email}` };
  });
  const things = subjects.map((id) => ({ id, name: kinds[id] ?? id }));
  const choose = (name: 'actor' | 'subject') => (chosen: string) =>
    change({ [name]: chosen === ALL ? null : chosen });
  return (
    <div className="narrowing days wide">
      <SearchField
        label={texts.search}
        value={filter.search ?? ''}
        onSearch={(search) => change({ search })}
      />
      <Choice
        label={texts.actor}
        value={filter.actor ?? ALL}
        options={[{ id: ALL, name: texts.everybody }, ...people]}
        onChange={choose('actor')}
      />
      <Choice
        label={texts.subject}
        value={filter.subject ?? ALL}
        options={[{ id: ALL, name: texts.everything }, ...things]}
        onChange={choose('subject')}
      />
      <DayField label={texts.from} value={filter.from} onChange={(from) => change({ from })} />
      <DayField label={texts.to} value={filter.to} onChange={(to) => change({ to })} />
      {isNarrowed && <Button onPress={clear}>{texts.clear}</Button>}
    </div>
  );
}
