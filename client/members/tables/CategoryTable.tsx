// The page of results by service; each leads to its places.
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { CategoryTableDocument } from '../../generated/documents.ts';
import { sayCount } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { PartPage } from './PartPage.tsx';
import { useTablesTexts } from './texts.ts';
import { useAsked } from './useAsked.ts';
import { usePlacesLink } from './usePlacesLink.ts';

const NARROWED_BY = ['period', 'settlement', 'standing'] as const;

export function CategoryTable() {
  const language = useLanguage();
  const texts = useTablesTexts();
  const linkTo = usePlacesLink();
  const { variables, fileFor } = useAsked('categories', NARROWED_BY);
  const { data, previousData, error, refetch } = useQuery(CategoryTableDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const found = data ?? previousData;
  const rows = found?.categoryResults.nodes.map(({ category, places, result, rank, response }) => ({
    key: category.id,
    result,
    rank,
    response,
    name: (
      <>
        <Link to={linkTo({ category: category.id })}>{category.name}</Link>
        <small>{sayCount(texts.placesOf, places, language)}</small>
      </>
    ),
  }));
  return (
    <PartPage
      {...texts.categories}
      narrowedBy={NARROWED_BY}
      column={texts.columns.category}
      municipality={found?.municipality ?? undefined}
      heading={found?.categoryResults}
      rows={rows}
      isBusy={!data}
      error={error}
      refetch={refetch}
      fileFor={fileFor}
    />
  );
}
