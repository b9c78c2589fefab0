// The map of results: settlements as points, and the places of the one that is chosen; the same as a list behind it.
import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { PlaceMapDocument, SettlementMapDocument } from '../../generated/documents.ts';
import type { SettlementMapQueryVariables } from '../../generated/operations.ts';
import { useResultsAddress } from '../results/parts/useResultsAddress.ts';
import { useAsked } from '../tables/useAsked.ts';
import { type MappedMunicipality, MapPage } from './MapPage.tsx';
import { type FiguredPoint, placePoints, settlementPoints } from './points.ts';

const NARROWED_BY = ['period', 'category', 'settlement', 'standing'] as const;

export function ResultsMap() {
  const { filter } = useResultsAddress();
  return filter.settlement === null ? (
    <MapOf
      key="settlements"
      kind="settlements"
      document={SettlementMapDocument}
      pointsOf={settlementPoints}
    />
  ) : (
    <MapOf key="places" kind="places" document={PlaceMapDocument} pointsOf={placePoints} />
  );
}

type Found = { readonly municipality: MappedMunicipality | null };

type Props<Data extends Found> = {
  kind: 'settlements' | 'places';
  document: TypedDocumentNode<Data, SettlementMapQueryVariables>;
  pointsOf: (data: Data) => readonly FiguredPoint[];
};

function MapOf<Data extends Found>({ kind, document, pointsOf }: Props<Data>) {
  const { variables, mapFile, fileFor } = useAsked(kind, NARROWED_BY);
  const { data, previousData, error, refetch } = useQuery<Data, SettlementMapQueryVariables>(document, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const found = data ?? previousData;
  return (
    <MapPage
      narrowedBy={NARROWED_BY}
      municipality={found?.municipality ?? undefined}
      points={found && pointsOf(found)}
      drawing={mapFile}
      isBusy={!data}
      fileFor={fileFor}
      error={error}
      refetch={refetch}
    />
  );
}
