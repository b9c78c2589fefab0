// What narrows the comments that are read: words, service, settlement, group, months, one place; each is in the address at once.
import { useQuery } from '@apollo/client/react';
import { NamedPlaceDocument, ReadingListsDocument } from '../../../generated/documents.ts';
import { monthAfter } from '../../../charts/months.ts';
import { month } from '../../../text/formats.ts';
import { say } from '../../../text/say.ts';
import { byName } from '../../../parts/controls/by-name.ts';
import { Button } from '../../../parts/controls/Button.tsx';
import { Choice } from '../../../parts/controls/Choice.tsx';
import { SearchField } from '../../../parts/fields/SearchField.tsx';
import { useLanguage } from '../../../parts/language/language.tsx';
import { useMembership } from '../../../parts/shell/membership.ts';
import { useCommentsTexts } from '../../../parts/comments/texts.ts';
import { useInDays } from '../../shell/days.ts';
import { useReadingTexts } from './texts.ts';
import { STATES, useReadingAddress } from './useReadingAddress.ts';

const ALL = '';
/** So many months can be chosen, the present one first. */
const MONTHS = 36;

export function ReadingFilters() {
  const { filters } = useReadingTexts();
  const { filters: words, states } = useCommentsTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { filter, moderates, change } = useReadingAddress();
  const { data } = useQuery(ReadingListsDocument, { variables: { slug, language } });
  const months = useMonths();
  const { settlements = [], categories = [] } = data?.municipality ?? {};
  const groups = data?.locationGroups ?? [];
  const choice = (
    name: 'category' | 'settlement' | 'group',
    label: string,
    all: string,
    options: typeof groups,
  ) => (
    <Choice
      label={label}
      value={filter[name] ?? ALL}
      onChange={(chosen) => change({ [name]: chosen || null })}
      options={[{ id: ALL, name: all }, ...options]}
    />
  );
  return (
    <>
      <form className="narrowing wide" aria-label={words.title} onSubmit={(event) => event.preventDefault()}>
        <SearchField label={filters.search} value={filter.search} onSearch={(search) => change({ search })} />
        {choice('category', words.category, words.allCategories, [...categories])}
        {choice('settlement', words.settlement, words.allSettlements, byName(settlements, language))}
        {groups.length > 0 && choice('group', filters.group, filters.allGroups, groups)}
        {(['from', 'to'] as const).map((end) => (
          <Choice
            key={end}
            label={filters[end]}
            value={filter[end] ?? ALL}
            onChange={(chosen) => change({ [end]: chosen || null })}
            options={[{ id: ALL, name: filters.anyMonth }, ...months]}
          />
        ))}
        {moderates && (
          <Choice
            label={words.state}
            value={filter.state ?? ALL}
            onChange={(chosen) => change({ state: STATES.find((state) => state === chosen) ?? null })}
            options={[
              { id: ALL, name: filters.anyState },
              ...STATES.map((state) => ({ id: state, name: states[state] })),
            ]}
          />
        )}
      </form>
      {filter.location && <OfPlace id={filter.location} onLeave={() => change({ location: null })} />}
    </>
  );
}

/** The present month and those before it, as the address has them. */
function useMonths(): { id: string; name: string }[] {
  const language = useLanguage();
  const today = useInDays()(0);
  return Array.from({ length: MONTHS }, (_, back) => {
    const day = monthAfter(today, -back);
    return { id: day.slice(0, 7), name: month(day, language) };
  });
}

/** Says of which place alone the comments are. */
function OfPlace({ id, onLeave }: { id: string; onLeave: () => void }) {
  const { filters } = useReadingTexts();
  const { filters: words } = useCommentsTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { data } = useQuery(NamedPlaceDocument, { variables: { slug, id, language } });
  return (
    <div className="actions">
      {data?.location && <strong>{say(filters.onlyPlace, { name: data.location.name })}</strong>}
      <Button onPress={onLeave}>{words.everywhere}</Button>
    </div>
  );
}
