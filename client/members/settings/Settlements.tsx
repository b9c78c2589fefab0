// The settlements of a municipality.
import { Link } from 'react-router';
import { useLanguage, nameIn } from '../../parts/language/language.tsx';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { Table } from '../../parts/controls/Table.tsx';
import { useMay } from '../../parts/shell/membership.ts';
import { Heading } from './Heading.tsx';
import { useSettingsTexts } from '../../parts/texts/settings.ts';
import { useLists } from './useLists.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';

export function Settlements() {
  const { slug, lists, error, reload } = useLists();
  const { settlements, areas, inUse, isRetired } = useSettingsTexts();
  const language = useLanguage();
  const may = useMay('SETTLEMENTS_EDIT');
  const base = `/${slug}/settings/settlements`;
  return (
    <>
      <Heading area="settlements" needs="SETTLEMENTS_EDIT" />
      {may && (
        <p>
          <ButtonLink to={`${base}/new`}>{settlements.new}</ButtonLink>
        </p>
      )}
      {lists ? (
        <Table
          caption={areas.settlements}
          columns={[
            {
              key: 'name',
              title: settlements.name,
              cell: (row) => linkTo(`${base}/${row.id}`, nameIn(row.nameTexts, language)),
            },
            { key: 'ekatte', title: settlements.ekatte, cell: ({ ekatte }) => ekatte },
            {
              key: 'state',
              title: settlements.state,
              cell: (row) => (row.isRetired ? isRetired : inUse),
            },
          ]}
          rows={lists.settlements}
          keyOf={({ id }) => id}
        />
      ) : (
        <Unanswered error={error} onRetry={reload} />
      )}
    </>
  );
}

function linkTo(to: string, name: string) {
  return <Link to={to}>{name}</Link>;
}
