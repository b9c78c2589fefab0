// One municipality: its locations behind filters, or one of them in detail.
import { useQuery } from '@apollo/client/react';
import { MunicipalityDocument } from '../generated/documents.ts';
import { useAddress } from './address.ts';
import { Comparison } from './Comparison.tsx';
import { Failure, Loading } from './Unanswered.tsx';
import { Filters } from './Filters.tsx';
import { Frame } from './Frame.tsx';
import { Heading } from './Heading.tsx';
import { useLanguage, useTexts } from './language.ts';
import { LocationDetails } from './LocationDetails.tsx';
import { NotFound } from './NotFound.tsx';
import { Places } from './Places.tsx';
import { platformName } from './platform.ts';
import { say } from '../text/say.ts';
import { mostCompared } from '../parts/results/compared.ts';
import { Link } from './Link.tsx';

/** Everything the address asks for within the municipality `slug`. Its parts load side by side. */
export function Municipality({ slug }: { slug: string }) {
  const language = useLanguage();
  const { location, view } = useAddress();
  const { locations } = useTexts();
  const { data, previousData, error, refetch } = useQuery(MunicipalityDocument, {
    variables: { slug, language },
  });
  if (data?.municipality === null) return <UnknownMunicipality />;
  const municipality = (data ?? previousData)?.municipality ?? undefined;
  const owner = municipality?.name ?? platformName;
  const list = (
    <>
      <Heading owner={owner}>{locations.title}</Heading>
      <Filters municipality={municipality} />
      <Places slug={slug} municipality={municipality} />
    </>
  );
  const comparison = municipality ? <Comparison municipality={municipality} /> : <Loading />;
  const details = location && (
    <LocationDetails key={location} slug={slug} id={location} municipality={municipality} />
  );
  return (
    <Frame municipality={municipality}>
      {error ? (
        <Failure error={error} onRetry={refetch} owner={owner} />
      ) : (
        (details ?? (view === 'comparison' ? comparison : list))
      )}
      {view !== 'comparison' && <ComparisonBar />}
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

/**
 * How many things are chosen for the comparison, and the way to it. Stays in sight at the lower edge; nothing at all
 * while nothing is chosen.
 */
function ComparisonBar() {
  const address = useAddress();
  const { comparison } = useTexts();
  const { compare = [] } = address;
  const most = String(mostCompared);
  return (
    <div className="tray-place" role="status">
      {compare.length > 0 && (
        <div className="tray">
          <p>
            {say(comparison.chosen, { count: String(compare.length), most })}
            {compare.length >= mostCompared && <small>{say(comparison.full, { most })}</small>}
          </p>
          <Link to={{ ...address, location: undefined, view: 'comparison' }} className="button">
            {comparison.show}
          </Link>
          <Link to={{ ...address, compare: undefined }}>{comparison.clear}</Link>
        </div>
      )}
    </div>
  );
}
