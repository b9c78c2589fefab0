// The list of places behind its filters, with the numbers of all that they leave.
import { useQuery } from '@apollo/client/react';
import type { MunicipalityQuery } from '../generated/operations.ts';
import { say, sayCount } from '../text/say.ts';
import { useAddress } from './address.ts';
import { CompareToggle } from './CompareToggle.tsx';
import type { Compared } from '../parts/results/compared.ts';
import { useLanguage, useTexts, useWording } from './language.ts';
import { Link } from './Link.tsx';
import { useNarrowing } from './narrowing.ts';
import { Period } from './Period.tsx';
import { Selection } from './Selection.tsx';
import { IncludeUnconfirmed } from './IncludeUnconfirmed.tsx';
import { LocationsDocument, PoolsDocument } from '../generated/documents.ts';
import { textsIn } from '../text/texts.ts';
import { useCircumstances } from './circumstances.ts';
import { Export } from './Export.tsx';
import { Failure, Unanswered } from './Unanswered.tsx';
import { LocationList } from './LocationList.tsx';
import { locationTable } from './tables.ts';
import { QuietPlaces } from '../parts/results/QuietPlaces.tsx';

type Props = { slug: string; municipality: NonNullable<MunicipalityQuery['municipality']> | undefined };

/** Words narrow the list only: no number is published of places that share a word. */
export function Places({ slug, municipality }: Props) {
  const { search, category, settlement, ...rest } = useAddress();
  const { filters, period, selection, unknownFilter } = useTexts();
  const { standing } = useNarrowing();
  const byId = (items: readonly { id: string; name: string }[] = [], id?: string) =>
    items.find((item) => item.id === id);
  const service = byId(municipality?.categories, category);
  const town = byId(municipality?.settlements, settlement);
  if (municipality && ((category && !service) || (settlement && !town)))
    return (
      <div className="notice">
        <p>
          <strong>{unknownFilter.title}</strong>
        </p>
        <p>{unknownFilter.lead}</p>
        <p>
          <Link to={rest}>{filters.clear}</Link>
        </p>
      </div>
    );
  const about = [service?.name, town?.name].filter(Boolean).join(' · ') || period.all;
  const filter = { municipality: slug, category, settlement, standing };
  const parts: { item: Compared; name: string }[] = [
    ...(service ? [{ item: { kind: 'category', id: service.id } as const, name: service.name }] : []),
    ...(town ? [{ item: { kind: 'settlement', id: town.id } as const, name: town.name }] : []),
  ];
  const found = <Locations slug={slug} isDemo={municipality?.isDemo} />;
  return (
    <>
      {/* Whoever typed words looks for a place: the first one found stands on the first screen. */}
      {search && found}
      {municipality && (
        <>
          <Period filter={filter} about={about} />
          <IncludeUnconfirmed />
          {!search && (
            <section>
              <h2>{say(selection.title, { about })}</h2>
              <Selection filter={filter} threshold={municipality.threshold} />
              {parts.map(({ item, name }) => (
                <p key={item.kind}>
                  <CompareToggle item={item} name={name} isNamed />
                </p>
              ))}
            </section>
          )}
        </>
      )}
      {!search && found}
      <Pools slug={slug} />
    </>
  );
}

/**
 * The list of locations that the address asks for, page after page. While other filters load, the old list stays in
 * place, marked as busy.
 */
function Locations({ slug, isDemo }: { slug: string; isDemo: boolean | undefined }) {
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
  if (error || !found) return <Unanswered error={error} onRetry={refetch} />;
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

/**
 * What quiet places published together, of all services or of the chosen one. Nothing where a settlement or words
 * narrow the list: of which place a pooled score is, is not kept.
 */
function Pools({ slug }: { slug: string }) {
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
