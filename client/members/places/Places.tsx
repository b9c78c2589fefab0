// The list of places: searched, narrowed, in order, fifty at a time.
import { useQuery } from '@apollo/client/react';
import { PlacesDocument } from '../../generated/documents.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button, ButtonLink } from '../../parts/controls/Button.tsx';
import { More } from '../../parts/controls/More.tsx';
import { Loading } from '../../parts/controls/Loading.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { Nothing } from '../tables/Nothing.tsx';
import { PlacesFilters } from './PlacesFilters.tsx';
import { PlacesTable } from './PlacesTable.tsx';
import { usePlacesTexts } from './texts.ts';
import { type PlacesFilter, usePlacesAddress } from './usePlacesAddress.ts';

export function Places() {
  const language = useLanguage();
  const { list } = usePlacesTexts();
  const { municipality, scope } = useMembership();
  const { slug } = municipality;
  const { filter, change } = usePlacesAddress();
  const { data, previousData, error, refetch, fetchMore } = useQuery(PlacesDocument, {
    variables: { slug, language, ...filter, state: filter.state === 'ALL' ? null : filter.state },
    // What was changed on another page of the app is seen here.
    fetchPolicy: 'cache-and-network',
  });
  const found = (data ?? previousData)?.managedLocations;
  const isListed = (scope?.locations.length ?? 0) > 0;
  const mayEdit = useMay('LOCATIONS_EDIT') && !isListed;
  const [mayImport, mayExport] = [useMay('LOCATIONS_IMPORT'), useMay('LOCATIONS_EXPORT')];
  return (
    <>
      <Title>{list.title}</Title>
      <p>{list.lead}</p>
      <div className="actions">
        {mayEdit && (
          <ButtonLink to={`/${slug}/places/new`} weight="main">
            {list.new}
          </ButtonLink>
        )}
        {(mayImport || mayExport) && <ButtonLink to={`/${slug}/places/import`}>{list.tables}</ButtonLink>}
      </div>
      <PlacesFilters filter={filter} onChange={change} />
      {error && <Problem error={error} onRetry={refetch} />}
      {!found && !error && <Loading />}
      {found && found.totalCount > 0 && <PlacesTable places={found.nodes} />}
      {found && found.totalCount > 0 && (
        <More
          shown={found.nodes.length}
          total={found.totalCount}
          load={() => fetchMore({ variables: { after: found.pageInfo.endCursor } })}
        />
      )}
      {found?.totalCount === 0 && <None filter={filter} onClear={change} />}
    </>
  );
}

const WIDE = { search: '', settlement: null, category: null, state: 'ALL' } as const;

type NoneProps = { filter: PlacesFilter; onClear: (filter: typeof WIDE) => void };

/** Says that nothing is found, or that there is nothing yet. */
function None({ filter: { search, settlement, category, state }, onClear }: NoneProps) {
  const { list } = usePlacesTexts();
  const isNarrowed = search !== '' || settlement !== null || category !== null || state !== 'ALL';
  return (
    <Nothing title={isNarrowed ? list.none : list.empty} lead={isNarrowed ? list.noneLead : list.emptyLead}>
      {isNarrowed && <Button onPress={() => onClear(WIDE)}>{list.clear}</Button>}
    </Nothing>
  );
}
