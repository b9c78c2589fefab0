// The journal: who changed what and when, narrowed by the address, page after page, and as a file.
import { useQuery } from '@apollo/client/react';
import { JournalChoicesDocument, JournalDocument } from '../../generated/documents.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { NextPage } from '../../parts/controls/NextPage.tsx';
import { Loading } from '../../parts/controls/Loading.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { Entries } from './Entries.tsx';
import { JournalFilters } from './JournalFilters.tsx';
import { useJournalTexts } from './texts.ts';
import { useJournalAddress } from './useJournalAddress.ts';
import '../../parts/style/journal.css';

/** While other filters load, the old entries stay in place, marked as busy. */
export function Journal() {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const texts = useJournalTexts();
  const { filter, query, isNarrowed } = useJournalAddress();
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
          <p>
            <a className="button quiet" href={address} download>
              {texts.export}
            </a>
          </p>
          <p className="hint">{texts.exportHint}</p>
          {found.nodes.length === 0 && <p role="status">{isNarrowed ? texts.none : texts.empty}</p>}
          <Entries entries={found.nodes} names={names} />
          {found.pageInfo.hasNextPage && <NextPage load={loadMore} />}
        </section>
      ) : (
        !failure && <Loading />
      )}
    </>
  );
}
