// The alerts of a municipality: the latest first, narrowed by the address, thirty at a time.
import { useQuery } from '@apollo/client/react';
import { AlertsDocument } from '../../generated/documents.ts';
import type { AlertState } from '../../generated/operations.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { NextPage } from '../../parts/controls/More.tsx';
import { id, oneOf, useFilters } from '../../parts/controls/filters.ts';
import { Choice } from '../../parts/controls/Choice.tsx';
import { GroupFilter } from '../groups/GroupFilter.tsx';
import { PublishedUpTo } from '../results/parts/PublishedUpTo.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { Title } from '../../parts/controls/Title.tsx';
import { AlertItem } from './AlertItem.tsx';
import { useAlertsTexts } from './texts.ts';
import '../style/results.css';
import '../style/alerts.css';

const STATES = ['NEW', 'SEEN', 'CLOSED'] as const satisfies readonly AlertState[];
const ALL = 'all';

/** Its addresses say a state as the API does. */
const declared = { state: { ...oneOf(STATES), write: (state: AlertState | null) => state }, group: id };

export function Alerts() {
  const texts = useAlertsTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const {
    filter: { state, group },
    change,
  } = useFilters(declared);
  const { data, previousData, error, refetch, fetchMore } = useQuery(AlertsDocument, {
    variables: { slug, language, state, group },
    // What was told or marked meanwhile stands here.
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const known = data ?? previousData;
  const found = known?.alerts;
  const loadMore = async (): Promise<void> => {
    await fetchMore({
      variables: { after: found?.pageInfo.endCursor ?? null },
      updateQuery: (shown, { fetchMoreResult: { alerts } }) => ({
        ...shown,
        alerts: { ...alerts, nodes: [...shown.alerts.nodes, ...alerts.nodes] },
      }),
    });
  };
  return (
    <>
      <Title>{texts.title}</Title>
      <p className="lead">{texts.lead}</p>
      {known?.municipality && <PublishedUpTo municipality={known.municipality} />}
      <div className="actions">
        <ButtonLink to={`/${slug}/alerts/mine`}>{texts.mine}</ButtonLink>
      </div>
      <div className="narrowing wide">
        <Choice
          label={texts.state}
          value={state ?? ALL}
          onChange={(chosen) => change({ state: chosen === ALL ? null : chosen })}
          options={[
            { id: ALL, name: texts.all },
            ...STATES.map((each) => ({ id: each, name: texts.states[each] })),
          ]}
        />
        <GroupFilter
          isChosen={(each) => each.id === group}
          onChoose={(chosen) => change({ group: chosen?.id ?? null })}
        />
      </div>
      <Unanswered answer={found} error={error} onRetry={refetch} />
      {found?.nodes.length === 0 && (
        <p role="status">{state === null && group === null ? texts.none : texts.noneSuch}</p>
      )}
      {found && found.nodes.length > 0 && (
        <ul className="alerts wide" aria-busy={!data}>
          {found.nodes.map((alert) => (
            <AlertItem key={alert.id} alert={alert} reload={refetch} />
          ))}
        </ul>
      )}
      {found?.pageInfo.hasNextPage && <NextPage load={loadMore}>{texts.more}</NextPage>}
    </>
  );
}
