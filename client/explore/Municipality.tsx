// One municipality: its locations behind filters, or one of them in detail.
import { useQuery } from '@apollo/client/react';
import { MunicipalityDocument } from '../generated/documents.ts';
import { useAddress } from './address.ts';
import { Failure } from './Failure.tsx';
import { Filters } from './Filters.tsx';
import { Frame } from './Frame.tsx';
import { Heading } from './Heading.tsx';
import { useLanguage, useTexts } from './language.ts';
import { LocationDetails } from './LocationDetails.tsx';
import { Locations } from './Locations.tsx';
import { NotFound } from './NotFound.tsx';
import { platformName } from './platform.ts';

/** Everything the address asks for within the municipality `slug`. Its parts load side by side. */
export function Municipality({ slug }: { slug: string }) {
  const language = useLanguage();
  const { location } = useAddress();
  const { locations } = useTexts();
  const { data, previousData, error, refetch } = useQuery(MunicipalityDocument, {
    variables: { slug, language },
  });
  if (data?.municipality === null) return <UnknownMunicipality />;
  const municipality = (data ?? previousData)?.municipality ?? undefined;
  const owner = municipality?.name ?? platformName;
  const view = location ? (
    <LocationDetails key={location} slug={slug} id={location} owner={owner} />
  ) : (
    <>
      <Heading owner={owner}>{locations.title}</Heading>
      <Filters municipality={municipality} />
      <Locations slug={slug} />
    </>
  );
  return (
    <Frame municipality={municipality}>
      {error ? <Failure error={error} onRetry={refetch} owner={owner} /> : view}
    </Frame>
  );
}

function UnknownMunicipality() {
  const { language } = useAddress();
  const { notFound, municipalities } = useTexts();
  return (
    <Frame>
      <NotFound
        title={notFound.municipality}
        lead={notFound.municipalityLead}
        to={{ language }}
        way={municipalities.choose}
      />
    </Frame>
  );
}
