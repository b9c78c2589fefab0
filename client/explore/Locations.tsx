// The list of locations that the address asks for, page after page.
import { useQuery } from '@apollo/client/react';
import { LocationsDocument } from '../generated/documents.ts';
import { sayCount } from '../text/say.ts';
import { textsIn } from '../text/texts.ts';
import { useAddress } from './address.ts';
import { useCircumstances } from './circumstances.ts';
import { Export } from './Export.tsx';
import { Failure } from './Failure.tsx';
import { useLanguage, useTexts } from './language.ts';
import { Loading } from './Loading.tsx';
import { LocationList } from './LocationList.tsx';
import { useNarrowing } from './narrowing.ts';
import { locationTable } from './tables.ts';

/** While other filters load, the old list stays in place, marked as busy. */
export function Locations({ slug, isDemo }: { slug: string; isDemo: boolean | undefined }) {
  const language = useLanguage();
  const { search, category, settlement } = useAddress();
  const { days, isTogether } = useNarrowing();
  const circumstances = useCircumstances(isDemo);
  const { locations, csv } = useTexts();
  const { results } = textsIn(language);
  const { data, previousData, error, refetch, fetchMore } = useQuery(LocationsDocument, {
    variables: { slug, language, search, category, settlement, ...days, isTogether },
  });
  const found = (data ?? previousData)?.municipality?.locations;
  if (error) return <Failure error={error} onRetry={refetch} />;
  if (!found) return <Loading />;
  const { totalCount, pageInfo } = found;
  return (
    <section className="locations" aria-busy={!data}>
      <h2>{locations.heading}</h2>
      <p role="status">{totalCount === 0 ? locations.none : sayCount(results.found, totalCount, language)}</p>
      <LocationList found={found} load={() => fetchMore({ variables: { after: pageInfo.endCursor } })} />
      {totalCount > 0 && (
        <Export fileName={`${slug}-places.csv`} rows={() => locationTable(found.nodes, csv, circumstances)} />
      )}
    </section>
  );
}
