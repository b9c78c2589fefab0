// The list of places: searched, narrowed, in order, fifty at a time.
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { PlacesDocument } from '../../generated/documents.ts';
import type { PlacesQuery, LocationSort, LocationState } from '../../generated/operations.ts';
import { useLanguage, nameIn } from '../../parts/language/language.tsx';
import { Button, ButtonLink } from '../../parts/controls/Button.tsx';
import { PagedList } from '../../parts/controls/PagedList.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Title } from '../../parts/controls/Title.tsx';
import { Nothing } from '../tables/Nothing.tsx';
import { usePlacesTexts } from './texts.ts';
import { SearchField } from '../../parts/fields/SearchField.tsx';
import { Choice } from '../../parts/controls/Choice.tsx';
import { PlaceChoices } from './PlaceLists.tsx';
import { spacedCode } from '../../text/formats.ts';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { StateBadge } from './StateBadge.tsx';
import { type FilterOf, id, oneOf, text, useFilters } from '../../parts/controls/filters.ts';

const SORTS = ['NAME', 'SETTLEMENT', 'CATEGORY', 'NEWEST'] as const satisfies readonly LocationSort[];
const STATES = [
  'ALL',
  ...(['IN_USE', 'RETIRED', 'MERGED'] as const satisfies readonly LocationState[]),
] as const;

/** Without a word on it, places that are rated, by name. */
const declared = {
  search: text,
  settlement: id,
  category: id,
  state: oneOf(STATES, 'IN_USE'),
  sort: oneOf(SORTS, 'NAME'),
};

/** What is looked for. */
type PlacesFilter = FilterOf<typeof declared>;

export function Places() {
  const language = useLanguage();
  const { list } = usePlacesTexts();
  const { municipality, scope } = useMembership();
  const { slug } = municipality;
  const { filter, change } = useFilters(declared);
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
      <Unanswered answer={found} error={error} onRetry={refetch} />
      <PagedList list={found} load={(after) => fetchMore({ variables: { after } })}>
        {(rows) => <PlacesTable places={rows} />}
      </PagedList>
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

type Props = { filter: PlacesFilter; onChange: (changed: Partial<PlacesFilter>) => void };

/** What narrows the list of places, and its order. */
function PlacesFilters({ filter, onChange }: Props) {
  const { list, states, sorts } = usePlacesTexts();
  return (
    <div className="narrowing wide">
      <SearchField label={list.search} value={filter.search} onSearch={(search) => onChange({ search })} />
      <PlaceChoices words={list} filter={filter} onChange={onChange} />
      <Choice
        label={list.state}
        value={filter.state}
        options={STATES.map((id) => ({ id, name: id === 'ALL' ? list.all : states[id] }))}
        onChange={(state) => onChange({ state })}
      />
      <Choice
        label={list.sort}
        value={filter.sort}
        options={SORTS.map((id) => ({ id, name: sorts[id] }))}
        onChange={(sort) => onChange({ sort })}
      />
    </div>
  );
}

type Place = PlacesQuery['managedLocations']['nodes'][number];

/** The places of a page, each with the way to it. */
function PlacesTable({ places }: { places: readonly Place[] }) {
  const { list } = usePlacesTexts();
  const columns = useColumns();
  return <Table caption={list.caption} columns={columns} rows={places} keyOf={({ id }) => id} />;
}

function useColumns(): readonly [Column<Place>, ...Column<Place>[]] {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { list, kinds } = usePlacesTexts();
  const { columns } = list;
  return [
    {
      key: 'name',
      title: columns.name,
      cell: ({ id, kind, name, address, registrationNumber }) => (
        <>
          <Link to={`/${slug}/places/${id}`}>{nameIn(name, language)}</Link>
          <small>
            {kind === 'PLACE' ? nameIn(address ?? {}, language) : (registrationNumber ?? kinds[kind])}
          </small>
        </>
      ),
    },
    {
      key: 'settlement',
      title: columns.settlement,
      isPlain: true,
      cell: ({ settlement }) => settlement.name,
    },
    { key: 'category', title: columns.category, isPlain: true, cell: ({ category }) => category.name },
    {
      key: 'codes',
      title: columns.codes,
      isPlain: true,
      cell: ({ codes }) =>
        codes.map((code) => (
          <span key={code} className="code">
            {spacedCode(code)}
          </span>
        )),
    },
    { key: 'state', title: columns.state, isPlain: true, cell: ({ state }) => <StateBadge state={state} /> },
  ];
}
