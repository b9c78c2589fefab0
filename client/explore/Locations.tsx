// The list of locations that the address asks for, page after page.
import { useQuery } from '@apollo/client/react';
import { LocationsDocument } from '../generated/documents.ts';
import { sayCount } from '../text/say.ts';
import { textsIn } from '../text/texts.ts';
import { useAddress } from './address.ts';
import { Failure } from './Failure.tsx';
import { useLanguage, useTexts } from './language.ts';
import { Loading } from './Loading.tsx';
import { LocationList } from './LocationList.tsx';

/** While other filters load, the old list stays in place, marked as busy. */
export function Locations({ slug }: { slug: string }) {
  const language = useLanguage();
  const { search, category, settlement } = useAddress();
  const { locations } = useTexts();
  const { results } = textsIn(language);
  const { data, previousData, error, refetch, fetchMore } = useQuery(LocationsDocument, {
    variables: { slug, language, search, category, settlement },
  });
  const found = (data ?? previousData)?.municipality?.locations;
  if (error) return <Failure error={error} onRetry={refetch} />;
  if (!found) return <Loading />;
  const { totalCount, pageInfo } = found;
  return (
    <section className="locations" aria-busy={!data} aria-label={locations.title}>
      <p role="status">{totalCount === 0 ? locations.none : sayCount(results.found, totalCount, language)}</p>
      <LocationList found={found} load={() => fetchMore({ variables: { after: pageInfo.endCursor } })} />
    </section>
  );
}
