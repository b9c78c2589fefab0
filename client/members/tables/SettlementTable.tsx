// The page of results by settlement; each leads to its places.
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { SettlementTableDocument } from '../../generated/documents.ts';
import { sayCount } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { PartPage } from './PartPage.tsx';
import { useTablesTexts } from './texts.ts';
import { useAsked } from './useAsked.ts';
import { usePlacesLink } from './usePlacesLink.ts';

const NARROWED_BY = ['period', 'category', 'standing'] as const;

export function SettlementTable() {
  const language = useLanguage();
  const texts = useTablesTexts();
  const linkTo = usePlacesLink();
  const { variables, fileFor } = useAsked('settlements', NARROWED_BY);
  const { data, previousData, error, refetch } = useQuery(SettlementTableDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const found = data ?? previousData;
  const rows = found?.settlementResults.nodes.map(({ settlement, places, result, rank, response }) => ({
    key: settlement.id,
    result,
    rank,
    response,
    name: (
      <>
        <Link to={linkTo({ settlement: settlement.id })}>{settlement.name}</Link>
        <small>{sayCount(texts.placesOf, places, language)}</small>
      </>
    ),
  }));
  return (
    <PartPage
      {...texts.settlements}
      narrowedBy={NARROWED_BY}
      column={texts.columns.settlement}
      municipality={found?.municipality ?? undefined}
      heading={found?.settlementResults}
      rows={rows}
      isBusy={!data}
      error={error}
      refetch={refetch}
      fileFor={fileFor}
    />
  );
}
