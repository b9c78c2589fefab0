// The map of results: settlements as points, and the places of the one that is chosen; the same as a list behind it.
import { useQuery } from '@apollo/client/react';
import { PlaceMapDocument, SettlementMapDocument } from '../../generated/documents.ts';
import { useResultsAddress } from '../results/useResultsAddress.ts';
import { useAsked } from '../tables/useAsked.ts';
import { MapPage } from './MapPage.tsx';
import { placePoints, settlementPoints } from './points.ts';

const NARROWED_BY = ['period', 'category', 'settlement', 'standing'] as const;

export function ResultsMap() {
  const { filter } = useResultsAddress();
  return filter.settlement === null ? <Settlements /> : <Places />;
}

function Settlements() {
  const { variables } = useAsked('settlements', NARROWED_BY);
  const { data, previousData, error, refetch } = useQuery(SettlementMapDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const found = data ?? previousData;
  return (
    <MapPage
      narrowedBy={NARROWED_BY}
      municipality={found?.municipality ?? undefined}
      points={found && settlementPoints(found.settlementResults)}
      isBusy={!data}
      {...{ error, refetch }}
    />
  );
}

function Places() {
  const { variables } = useAsked('places', NARROWED_BY);
  const { data, previousData, error, refetch } = useQuery(PlaceMapDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const found = data ?? previousData;
  return (
    <MapPage
      narrowedBy={NARROWED_BY}
      municipality={found?.municipality ?? undefined}
      points={found && placePoints(found.placePoints)}
      isBusy={!data}
      {...{ error, refetch }}
    />
  );
}
