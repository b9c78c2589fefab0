// One municipality: how it does, whether it works, and where it is found.
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { CityDocument } from '../../generated/documents.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Loading } from '../../parts/controls/Loading.tsx';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { AddressForm } from './AddressForm.tsx';
import { Facts } from './Facts.tsx';
import { PublishedDays } from './PublishedDays.tsx';
import { StateForm } from './StateForm.tsx';

export function City() {
  const { slug = '' } = useParams();
  const language = useLanguage();
  const { data, error, refetch } = useQuery(CityDocument, {
    variables: { slug, language },
    fetchPolicy: 'network-only',
  });
  if (error) return <Problem error={error} isWhole onRetry={refetch} />;
  if (!data) return <Loading />;
  const city = data.operatedMunicipality;
  if (!city) return <NotFound />;
  const read = async () => (await refetch()).data?.operatedMunicipality ?? city;
  return (
    <>
      <Title>{city.municipality.name}</Title>
      <Facts city={city} />
      <PublishedDays days={city.publishedDays} />
      <StateForm city={city} read={read} />
      <AddressForm city={city} read={read} />
    </>
  );
}
