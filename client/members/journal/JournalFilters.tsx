// What narrows the journal: words, who, what kind of thing, and days.
import { useActorWords } from '../actors.ts';
import { Button } from '../parts/Button.tsx';
import { DateField } from '../parts/DateField.tsx';
import type { Field } from '../parts/fields.ts';
import { SearchField } from '../parts/SearchField.tsx';
import { SelectField } from '../parts/SelectField.tsx';
import { useJournalTexts } from './texts.ts';
import { type JournalFilter, useJournalAddress, written } from './useJournalAddress.ts';

const ALL = 'all';

type Props = { actors: readonly string[]; subjects: readonly string[] };

/** Each is in the address at once. */
export function JournalFilters({ actors, subjects }: Props) {
  const { filter, change, clear } = useJournalAddress();
  const texts = useJournalTexts();
  const actorWords = useActorWords();
  const kinds: Readonly<Record<string, string>> = texts.subjects;
  const people = actors.map((id) => {
    const { name, email } = actorWords(id);
    return { id, name, note: email ?? undefined };
  });
  const things = subjects.map((id) => ({ id, name: kinds[id] ?? id }));
  const day = (name: 'from' | 'to') => fieldOf(name, filter[name], (value) => change({ [name]: value }));
  return (
    <div className="narrowing days wide">
      <SearchField
        label={texts.search}
        value={filter.search ?? ''}
        onSearch={(search) => change({ search })}
      />
      <SelectField
        label={texts.actor}
        options={[{ id: ALL, name: texts.everybody }, ...people]}
        {...choice('actor', filter, change)}
      />
      <SelectField
        label={texts.subject}
        options={[{ id: ALL, name: texts.everything }, ...things]}
        {...choice('subject', filter, change)}
      />
      <DateField label={texts.from} {...day('from')} />
      <DateField label={texts.to} {...day('to')} />
      {Object.keys(written(filter)).length > 0 && <Button onPress={clear}>{texts.clear}</Button>}
    </div>
  );
}

function fieldOf(
  name: string,
  value: string | null,
  onChange: (value: string | null) => void,
): Field<string | null> {
  return { id: `journal-${name}`, name, value, onChange, fault: undefined, inner: {} };
}

/** A list to choose from, whose first line narrows nothing. */
function choice(
  name: 'actor' | 'subject',
  filter: JournalFilter,
  change: (changed: Partial<JournalFilter>) => void,
) {
  return fieldOf(name, filter[name] ?? ALL, (value) => change({ [name]: value === ALL ? null : value }));
}
