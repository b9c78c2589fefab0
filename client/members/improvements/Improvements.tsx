// The list of improvements: what was done where, who sees it, and how ratings have been since.
import { useQuery } from '@apollo/client/react';
import { ImprovementsDocument } from '../../generated/documents.ts';
import type { ImprovementState } from '../../generated/operations.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { PagedList } from '../../parts/controls/PagedList.tsx';
import { id, oneOf, useFilters } from '../../parts/controls/filters.ts';
import { Choice } from '../../parts/controls/Choice.tsx';
import { GroupFilter } from '../groups/GroupFilter.tsx';
import { PublishedUpTo } from '../results/parts/PublishedUpTo.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Title } from '../../parts/controls/Title.tsx';
import { ImprovementsTable } from './ImprovementsTable.tsx';
import { useImprovementsTexts } from './texts.ts';

const STATES = [
  'DRAFT',
  'PLANNED',
  'PUBLISHED',
  'GIVEN_UP',
  'WITHDRAWN',
] as const satisfies readonly ImprovementState[];
const ALL = 'all';

const declared = { state: oneOf(STATES), group: id };

export function Improvements() {
  const language = useLanguage();
  const { list, states } = useImprovementsTexts();
  const { slug } = useMembership().municipality;
  const mayEdit = useMay('IMPROVEMENTS_EDIT');
  const {
    filter: { state, group },
    change,
  } = useFilters(declared);
  const { data, previousData, error, refetch, fetchMore } = useQuery(ImprovementsDocument, {
    variables: { slug, language, state, group },
    // What was changed on another page of the app is seen here.
    fetchPolicy: 'cache-and-network',
  });
  const isNarrowed = state !== null || group !== null;
  const known = data ?? previousData;
  const found = known?.managedImprovements;
  return (
    <>
      <Title>{list.title}</Title>
      <p>{list.lead}</p>
      {known?.municipality && <PublishedUpTo municipality={known.municipality} />}
      {mayEdit && (
        <div className="actions">
          <ButtonLink to={`/${slug}/improvements/new`} weight="main">
            {list.new}
          </ButtonLink>
        </div>
      )}
      <div className="narrowing">
        <Choice
          label={list.state}
          value={state ?? ALL}
          options={[{ id: ALL, name: list.all }, ...STATES.map((each) => ({ id: each, name: states[each] }))]}
          onChange={(chosen) => change({ state: chosen === ALL ? null : chosen })}
        />
        <GroupFilter
          isChosen={(each) => each.id === group}
          onChoose={(chosen) => change({ group: chosen?.id ?? null })}
        />
      </div>
      <Unanswered answer={found} error={error} onRetry={refetch} />
      <PagedList list={found} load={(after) => fetchMore({ variables: { after } })}>
        {(rows) => <ImprovementsTable improvements={rows} />}
      </PagedList>
      {found?.totalCount === 0 && (
        <div className="notice">
          <p>
            <strong>{isNarrowed ? list.noneSuch : list.none}</strong>
          </p>
          {!isNarrowed && <p>{list.noneLead}</p>}
        </div>
      )}
    </>
  );
}
