// The journal: who changed what and when, narrowed by the address, page after page, and as a file.
import { useQuery } from '@apollo/client/react';
import { JournalChoicesDocument, JournalDocument } from '../../generated/documents.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { NextPage } from '../../parts/controls/More.tsx';
import { Loading } from '../../parts/controls/Loading.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { Entries } from './Entries.tsx';
import { useJournalTexts } from './texts.ts';
import { useActorWords } from '../../parts/language/actors.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { SearchField } from '../../parts/fields/SearchField.tsx';
import { Choice } from '../../parts/controls/Choice.tsx';
import { DayField } from '../results/parts/DayField.tsx';
import { isDay } from '../../text/days.ts';
import { given, only, useFilters } from '../../parts/controls/filters.ts';
import '../../parts/style/journal.css';

/** What is looked for, in the words of the file's address too. */
const declared = {
  search: given(100),
  actor: given(300),
  subject: given(300),
  from: only(isDay),
  to: only(isDay),
};

/** While other filters load, the old entries stay in place, marked as busy. */
export function Journal() {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const texts = useJournalTexts();
  const { filter, query, isNarrowed } = useFilters(declared);
  const choices = useQuery(JournalChoicesDocument, {
    variables: { slug, language },
    fetchPolicy: 'cache-and-network',
  });
  const { data, previousData, error, refetch, fetchMore } = useQuery(JournalDocument, {
    variables: { slug, ...filter },
    // Never as it was: what somebody just did stands on top.
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const found = (data ?? previousData)?.audit;
  const names = choices.data?.municipality;
  const address = `/members/files/journal/${slug}.csv?${new URLSearchParams({ ...query, language })}`;
  const loadMore = async (): Promise<void> => {
    await fetchMore({
      variables: { after: found?.pageInfo.endCursor ?? null },
      updateQuery: (known, { fetchMoreResult: { audit } }) => ({
        audit: { ...audit, nodes: [...known.audit.nodes, ...audit.nodes] },
      }),
    });
  };
  const failure = error ?? choices.error;
  return (
    <>
      <Title>{texts.title}</Title>
      <p className="lead">{texts.lead}</p>
      <JournalFilters {...(choices.data?.auditChoices ?? { actors: [], subjects: [] })} />
      {failure && <Problem error={failure} onRetry={() => Promise.all([refetch(), choices.refetch()])} />}
      {found && names ? (
        <section className="wide" aria-busy={!data}>
          <h2>{texts.list}</h2>
          {found.nodes.length === 0 ? (
            <p role="status">{isNarrowed ? texts.none : texts.empty}</p>
          ) : (
            <>
              <p>
                <a className="button quiet" href={address} download>
                  {texts.export}
                </a>
              </p>
              <p className="hint">{texts.exportHint}</p>
            </>
          )}
          <Entries entries={found.nodes} names={names} />
          {found.pageInfo.hasNextPage && <NextPage load={loadMore} />}
        </section>
      ) : (
        !failure && <Loading />
      )}
    </>
  );
}

const ALL = 'all';

type Props = { actors: readonly string[]; subjects: readonly string[] };

/** What narrows the journal: words, who, what kind of thing, and days. Each is in the address at once. */
function JournalFilters({ actors, subjects }: Props) {
  const { filter, isNarrowed, change, clear } = useFilters(declared);
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
