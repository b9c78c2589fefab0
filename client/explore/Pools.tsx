// What quiet places published together, of all services or of the chosen one.
import { useQuery } from '@apollo/client/react';
import { QuietPlaces } from '../parts/results/QuietPlaces.tsx';
import { PoolsDocument } from '../generated/documents.ts';
import { Failure } from './Failure.tsx';
import { useAddress } from './address.ts';
import { useLanguage, useWording } from './language.ts';
import { useNarrowing } from './narrowing.ts';

/** Nothing where a settlement or words narrow the list: of which place a pooled score is, is not kept. */
export function Pools({ slug }: { slug: string }) {
  const { search, settlement, category } = useAddress();
  const language = useLanguage();
  const wording = useWording();
  const { days } = useNarrowing();
  const { data, error, refetch } = useQuery(PoolsDocument, { variables: { slug, language, ...days } });
  if (search || settlement) return null;
  if (error) return <Failure error={error} onRetry={refetch} />;
  const municipality = data?.municipality;
  if (!municipality) return null;
  const byCategory = municipality.quietPlaces.byCategory.filter(
    (pool) => !category || pool.category.id === category,
  );
  const unconfirmedPool = category ? { count: 0, average: null } : municipality.unconfirmedPool;
  return (
    <QuietPlaces
      context={wording}
      municipality={{ ...municipality, quietPlaces: { byCategory }, unconfirmedPool }}
    />
  );
}
