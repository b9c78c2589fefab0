// One location in detail: what it is, its published ratings as a whole and month by month.
import { useApolloClient, useQuery } from '@apollo/client/react';
import { LocationDetailsDocument, TrendDocument } from '../generated/documents.ts';
import type { LocationFactsFragment, MunicipalityQuery, SummaryFilter } from '../generated/operations.ts';
import { useAddress } from './address.ts';
import { CompareToggle } from './CompareToggle.tsx';
import { Unanswered } from './Unanswered.tsx';
import { Heading } from './Heading.tsx';
import { useLanguage, useTexts } from './language.ts';
import { Link } from './Link.tsx';
import { useNarrowing } from './narrowing.ts';
import { NotFound } from './NotFound.tsx';
import { Period } from './Period.tsx';
import { platformName } from './platform.ts';
import { Selection } from './Selection.tsx';
import { IncludeUnconfirmed } from './IncludeUnconfirmed.tsx';
import { monthsOf } from '../charts/months.ts';
import { useCircumstances } from './circumstances.ts';
import { Export } from './Export.tsx';
import { monthTable } from './tables.ts';
import { FactList } from '../parts/controls/FactList.tsx';

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
  const location = (data ?? previousData)?.location;
  if (error || location === undefined) return <Unanswered error={error} onRetry={refetch} owner={owner} />;
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

/** What and where a location is, as a short list of terms. Facts that are not known are left out. */
function LocationFacts({ location }: { location: LocationFactsFragment }) {
  const { location: texts } = useTexts();
  return (
    <FactList
      facts={[
        [texts.category, location.category.name],
        [texts.settlement, location.settlement.name],
        [texts.address, location.address || null],
        [texts.line, location.line || null],
        [texts.registrationNumber, location.registrationNumber],
      ]}
    />
  );
}

type ExportProps = { municipality: NonNullable<MunicipalityQuery['municipality']>; filter: SummaryFilter };

/** The months of one location as a file. Those of the chosen period, from the answer that is shown. */
function LocationExport({ municipality, filter }: ExportProps) {
  const client = useApolloClient();
  const { csv } = useTexts();
  const { from = '', to = '9' } = useAddress();
  const circumstances = useCircumstances(municipality.isDemo);
  const rows = async () => {
    const { data } = await client.query({ query: TrendDocument, variables: { filter } });
    const months = data ? monthsOf(data.summary.series) : [];
    const chosen = months.filter(({ start }) => start >= from && start.slice(0, 7) <= to);
    return monthTable(chosen, csv, circumstances);
  };
  return <Export fileName={`${municipality.slug}-${filter.location}.csv`} rows={rows} />;
}
