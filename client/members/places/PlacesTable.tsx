// The places of a page, each with the way to it.
import { Link } from 'react-router';
import type { PlacesQuery } from '../../generated/operations.ts';
import { spacedCode } from '../../text/formats.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { nameIn } from '../../parts/language/name.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { StateBadge } from './StateBadge.tsx';
import { usePlacesTexts } from './texts.ts';

type Place = PlacesQuery['managedLocations']['nodes'][number];

export function PlacesTable({ places }: { places: readonly Place[] }) {
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
    { key: 'settlement', title: columns.settlement, cell: ({ settlement }) => settlement.name },
    { key: 'category', title: columns.category, cell: ({ category }) => category.name },
    {
      key: 'codes',
      title: columns.codes,
      cell: ({ codes }) =>
        codes.map((code) => (
          <span key={code} className="code">
            {spacedCode(code)}
          </span>
        )),
    },
    { key: 'state', title: columns.state, cell: ({ state }) => <StateBadge state={state} /> },
  ];
}
