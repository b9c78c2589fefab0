// One thing that is compared: its name, its numbers, and whether it exists at all.
import { useQuery } from '@apollo/client/react';
import { ComparedDocument, LocationNameDocument } from '../generated/documents.ts';
import type { ComparedQuery, FiltersFragment } from '../generated/operations.ts';
import type { Compared } from '../parts/results/compared.ts';
import { useLanguage, useTexts } from './language.ts';
import { useNarrowing } from './narrowing.ts';

export interface ComparedState {
  /** Undefined until it is known. */
  readonly name?: string | undefined;
  /** What kind of thing it is, or where. */
  readonly note?: string | undefined;
  readonly summary?: ComparedQuery['summary'] | undefined;
  /** The municipality has no such thing. */
  readonly isMissing: boolean;
  readonly error?: Error | undefined;
  readonly onRetry: () => unknown;
}

/** `slug` is the municipality's. Several components may ask for the same item: it is fetched once. */
export function useCompared(slug: string, item: Compared, known: FiltersFragment): ComparedState {
  const language = useLanguage();
  const { comparison } = useTexts();
  const { days, standing } = useNarrowing();
  const filter = { municipality: slug, [item.kind]: item.id, standing };
  const numbers = useQuery(ComparedDocument, { variables: { filter, ...days } });
  const isLocation = item.kind === 'location';
  const named = useQuery(LocationNameDocument, {
    variables: { slug, id: item.id, language },
    skip: !isLocation,
  });
  const part = { category: known.categories, settlement: known.settlements, location: [] }[item.kind].find(
    ({ id }) => id === item.id,
  );
  const location = (named.data ?? named.previousData)?.location;
  const retry = () => Promise.all([numbers.refetch(), isLocation && named.refetch()]);
  const isMissing = isLocation ? location === null : !part;
  return {
    name: part?.name ?? location?.name,
    note: isLocation
      ? location?.settlement.name
      : comparison[item.kind === 'category' ? 'category' : 'settlement'],
    summary: (numbers.data ?? numbers.previousData)?.summary,
    isMissing,
    error: isMissing ? undefined : (numbers.error ?? named.error),
    onRetry: retry,
  };
}
