// One location in detail: what it is, its published ratings as a whole and month by month.
import { useQuery } from '@apollo/client/react';
import { Months } from '../citizen/Months.tsx';
import { Overview } from '../citizen/Overview.tsx';
import { Unconfirmed } from '../citizen/Unconfirmed.tsx';
import { LocationDetailsDocument } from '../generated/documents.ts';
import { useAddress } from './address.ts';
import { Failure } from './Failure.tsx';
import { Heading } from './Heading.tsx';
import { useLanguage, useTexts } from './language.ts';
import { Link } from './Link.tsx';
import { Loading } from './Loading.tsx';
import { LocationFacts } from './LocationFacts.tsx';
import { NotFound } from './NotFound.tsx';

/** `slug` is the municipality's, `owner` its name. */
export function LocationDetails({ slug, id, owner }: { slug: string; id: string; owner: string }) {
  const language = useLanguage();
  const list = { ...useAddress(), location: undefined };
  const { location: texts, notFound } = useTexts();
  const { data, previousData, error, refetch } = useQuery(LocationDetailsDocument, {
    variables: { slug, id, language },
  });
  if (error) return <Failure error={error} onRetry={refetch} owner={owner} />;
  const location = (data ?? previousData)?.location;
  if (location === undefined) return <Loading />;
  if (location === null)
    return <NotFound title={notFound.location} lead={notFound.locationLead} to={list} way={texts.back} />;
  return (
    <>
      <p>
        <Link to={list}>{texts.back}</Link>
      </p>
      <Heading owner={owner}>{location.name}</Heading>
      {location.isRetired && <p className="notice">{texts.retired}</p>}
      <LocationFacts location={location} />
      <Overview language={language} summary={location.summary} threshold={location.municipality.threshold} />
      <Unconfirmed language={language} summary={location.summary} shape="sentence" />
      <Months series={location.summary.series} language={language} />
    </>
  );
}
