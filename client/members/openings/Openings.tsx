// The openings of a municipality: groups of ratings, newest day first, narrowed by the address, with what was decided of each.
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { OpeningsDocument, OpeningsPlaceDocument } from '../../generated/documents.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { NextPage } from '../../parts/controls/More.tsx';
import { GroupFilter } from '../groups/GroupFilter.tsx';
import { ResultsPage } from '../results/parts/ResultsPage.tsx';
import { useResultsAddress } from '../results/parts/useResultsAddress.ts';
import { Disclosure } from '../../parts/controls/Disclosure.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Nothing } from '../tables/Nothing.tsx';
import { Rows } from '../../parts/openings/Rows.tsx';
import { useOpeningsTexts } from '../../parts/openings/texts.ts';
import { SearchField } from '../../parts/fields/SearchField.tsx';
import { FoundPlaces } from '../results/parts/FoundPlaces.tsx';
import { StandingChoice, STANDINGS } from '../../parts/openings/StandingChoice.tsx';
import { id, oneOf, useFilters } from '../../parts/controls/filters.ts';
import '../../parts/style/results-tables.css';

const declared = { location: id, group: id, standing: oneOf(STANDINGS) };

export function Openings() {
  const texts = useOpeningsTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const mayDecide = useMay('OPENINGS_RECLASSIFY');
  const { days } = useResultsAddress();
  const { filter, hrefFor } = useFilters(declared);
  const variables = { slug, language, ...filter, ...days };
  const { data, previousData, error, refetch, fetchMore } = useQuery(OpeningsDocument, {
    variables,
    // What was opened or decided meanwhile stands here.
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const found = data ?? previousData;
  const openings = found?.openings;
  const loadMore = () =>
    fetchMore({
      variables: { after: openings?.pageInfo.endCursor ?? null },
      updateQuery: (known, { fetchMoreResult }) => ({
        ...known,
        openings: {
          ...fetchMoreResult.openings,
          nodes: [...known.openings.nodes, ...fetchMoreResult.openings.nodes],
        },
      }),
    });
  return (
    <ResultsPage
      title={texts.title}
      lead={
        <Disclosure title={texts.about}>
          <p>{texts.lead}</p>
          <p>{mayDecide ? texts.mayDecide : texts.mayRead}</p>
        </Disclosure>
      }
      narrowedBy={['period']}
      municipality={found?.municipality ?? undefined}
      isBusy={!data}
    >
      <OpeningsFilters />
      {filter.location && <OfPlace id={filter.location} />}
      <Unanswered answer={openings} error={error} onRetry={refetch} />
      {openings && (
        <section>
          <h2>{texts.list[filter.standing ?? 'ALL']}</h2>
          {openings.nodes.length === 0 ? (
            <Nothing title={texts.none} lead={texts.noneLead}>
              <ButtonLink to="?">{texts.clear}</ButtonLink>
            </Nothing>
          ) : (
            <Rows
              key={JSON.stringify(variables)}
              slug={slug}
              openings={openings.nodes}
              caption={texts.list[filter.standing ?? 'ALL']}
              mayDecide={mayDecide}
              {...(filter.location === null && { hrefOf: (location: string) => hrefFor({ location }) })}
            />
          )}
          {openings.pageInfo.hasNextPage && <NextPage load={loadMore} />}
        </section>
      )}
    </ResultsPage>
  );
}

/**
 * Says to which place the openings are narrowed, leads to its results, and back to all places. Where it cannot be asked
 * for, the list says why.
 */
function OfPlace({ id }: { id: string }) {
  const { place } = useOpeningsTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { query } = useResultsAddress();
  const { hrefFor } = useFilters(declared);
  const { data } = useQuery(OpeningsPlaceDocument, { variables: { slug, location: id, language } });
  return (
    <div className="notice of-place">
      {data?.location === null && <p>{place.unknown}</p>}
      {data?.location && (
        <p>
          {place.only} <Link to={`/${slug}/results/places/${id}${query}`}>{data.location.name}</Link>
        </p>
      )}
      <div className="actions">
        <ButtonLink to={hrefFor({ location: null })}>{place.all}</ButtonLink>
      </div>
    </div>
  );
}

/**
 * What narrows the openings beside the period: whether they count, and one place, found by what is typed. Each is in
 * the address at once.
 */
function OpeningsFilters() {
  const texts = useOpeningsTexts();
  const { filter, change } = useFilters(declared);
  const [search, setSearch] = useState('');
  return (
    <>
      <div className="narrowing">
        <StandingChoice value={filter.standing} onChange={(standing) => change({ standing })} />
        <GroupFilter
          isChosen={(each) => each.id === filter.group}
          onChoose={(group) => change({ group: group?.id ?? null })}
        />
        <SearchField label={texts.place.find} value={search} onSearch={setSearch} />
      </div>
      {search !== '' && (
        <FoundPlaces
          words={texts.place}
          search={search}
          isOffered={(id) => id !== filter.location}
          onChoose={(location) => {
            setSearch('');
            change({ location });
          }}
        />
      )}
    </>
  );
}
