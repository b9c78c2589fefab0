// One location in detail: what it is, its published ratings as a whole and month by month.
import { useQuery } from '@apollo/client/react';
import { LocationDetailsDocument } from '../generated/documents.ts';
import type { MunicipalityQuery } from '../generated/operations.ts';
import { useAddress } from './address.ts';
import { CompareToggle } from './CompareToggle.tsx';
import { Failure } from './Failure.tsx';
import { Heading } from './Heading.tsx';
import { useLanguage, useTexts } from './language.ts';
import { Link } from './Link.tsx';
import { Loading } from './Loading.tsx';
import { LocationExport } from './LocationExport.tsx';
import { LocationFacts } from './LocationFacts.tsx';
import { useNarrowing } from './narrowing.ts';
import { NotFound } from './NotFound.tsx';
import { Period } from './Period.tsx';
import { platformName } from './platform.ts';
import { Selection } from './Selection.tsx';
import { IncludeUnconfirmed } from './IncludeUnconfirmed.tsx';

type Props = {
  /** The municipality's. */
  slug: string;
  id: string;
  /** What is known of it, once it is. */
  municipality: NonNullable<MunicipalityQuery['municipality']> | undefined;
};

/** Facts first; the numbers follow once the municipality's threshold is known. */
export function LocationDetails({ slug, id, municipality }: Props) {
  const language = useLanguage();
  const list = { ...useAddress(), location: undefined };
  const { location: texts, notFound } = useTexts();
  const { standing } = useNarrowing();
  const { data, previousData, error, refetch } = useQuery(LocationDetailsDocument, {
    variables: { slug, id, language },
  });
  const owner = municipality?.name ?? platformName;
  if (error) return <Failure error={error} onRetry={refetch} owner={owner} />;
  const location = (data ?? previousData)?.location;
  if (location === undefined) return <Loading />;
  if (location === null)
    return <NotFound title={notFound.location} lead={notFound.locationLead} to={list} way={texts.back} />;
  const filter = { municipality: slug, location: id, standing };
  return (
    <>
      <p>
        <Link to={list}>{texts.back}</Link>
      </p>
      <Heading owner={owner}>{location.name}</Heading>
      {location.isRetired && <p className="notice">{texts.retired}</p>}
      <LocationFacts location={location} />
      {location.desk && (
        <p className="notice">
          {texts.onTablet} <Link to={{ ...list, location: location.desk.id }}>{location.desk.name}</Link>
        </p>
      )}
      {location.tablet && (
        <p>
          {texts.hasTablet} <Link to={{ ...list, location: location.tablet.id }}>{location.tablet.name}</Link>
        </p>
      )}
      {municipality && <Selection filter={filter} threshold={municipality.threshold} />}
      <IncludeUnconfirmed />
      <Period filter={filter} about={location.name} />
      {municipality && <LocationExport municipality={municipality} filter={filter} />}
      <p>
        <CompareToggle item={{ kind: 'location', id }} name={location.name} isNamed />
      </p>
    </>
  );
}
