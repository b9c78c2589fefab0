// The list of groups of places: each with how many there are, the way to it and to its results.
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { GroupsDocument } from '../../generated/documents.ts';
import type { GroupsQuery } from '../../generated/operations.ts';
import { say, sayCount } from '../../text/say.ts';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { useGroupsTexts } from './texts.ts';

export function Groups() {
  const texts = useGroupsTexts();
  const { slug } = useMembership().municipality;
  const mayEdit = useMay('GROUPS_EDIT');
  const { data, previousData, error, refetch } = useQuery(GroupsDocument, {
    variables: { slug },
    // What was changed on another page of the app is seen here.
    fetchPolicy: 'cache-and-network',
  });
  const groups = (data ?? previousData)?.locationGroups;
  const columns = useColumns(mayEdit);
  const add = mayEdit && (
    <div className="actions">
      <ButtonLink to={`/${slug}/places/groups/new`} weight="main">
        {texts.new}
      </ButtonLink>
    </div>
  );
  return (
    <>
      <Title>{texts.title}</Title>
      <p className="lead">{texts.lead}</p>
      <Unanswered answer={groups} error={error} onRetry={refetch} />
      {groups?.length === 0 && (
        <div className="notice">
          <p>
            <strong>{texts.none}</strong> {texts.uses.lead}
          </p>
          <ul>
            {texts.uses.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          {add}
        </div>
      )}
      {groups && groups.length > 0 && (
        <>
          {add}
          <Table caption={texts.caption} columns={columns} rows={groups} keyOf={({ id }) => id} />
        </>
      )}
    </>
  );
}

type Row = GroupsQuery['locationGroups'][number];

function useColumns(mayEdit: boolean): readonly [Column<Row>, ...Column<Row>[]] {
  const { columns, places, results, resultsOf } = useGroupsTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  return [
    {
      key: 'name',
      title: columns.name,
      cell: ({ id, name }) => (mayEdit ? <Link to={`/${slug}/places/groups/${id}`}>{name}</Link> : name),
    },
    {
      key: 'places',
      title: columns.places,
      cell: ({ locationIds }) => sayCount(places, locationIds.length, language),
    },
    {
      key: 'results',
      title: columns.results,
      cell: ({ name, locationIds }) => (
        <Link
          to={`/${slug}/results/places?${new URLSearchParams({ locations: locationIds.join() })}`}
          aria-label={say(resultsOf, { name })}
        >
          {results}
        </Link>
      ),
    },
  ];
}
