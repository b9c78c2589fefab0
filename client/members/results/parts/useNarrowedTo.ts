// What the service and the settlement are called that the present address narrows results to.
import { useQuery } from '@apollo/client/react';
import { ResultsListsDocument } from '../../../generated/documents.ts';
import { useLanguage } from '../../../parts/language/language.tsx';
import { useMembership } from '../../../parts/shell/membership.ts';
import { useResultsAddress } from './useResultsAddress.ts';

/** "Детски градини, Стара Загора"; null where nothing is chosen, or the lists are not there yet. */
export function useNarrowedTo(): string | null {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { category, settlement } = useResultsAddress().filter;
  const { data } = useQuery(ResultsListsDocument, {
    variables: { slug, language },
    skip: category === null && settlement === null,
  });
  const lists = data?.municipality;
  const names = [
    lists?.categories.find(({ id }) => id === category)?.name,
    lists?.settlements.find(({ id }) => id === settlement)?.name,
  ].filter((name) => name !== undefined);
  return names.length > 0 ? names.join(', ') : null;
}
