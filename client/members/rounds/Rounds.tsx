// The list of rounds on which signs are put up: when, by whom, and how far each is.
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { RoundsDocument } from '../../generated/documents.ts';
import type { RoundsQuery } from '../../generated/operations.ts';
import { longDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { PagedList } from '../../parts/controls/PagedList.tsx';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Title } from '../../parts/controls/Title.tsx';
import { useRoundsTexts } from './texts.ts';

type Row = RoundsQuery['mountingRounds']['nodes'][number];

export function Rounds() {
  const { list } = useRoundsTexts();
  const { slug } = useMembership().municipality;
  const mayEdit = useMay('ROUNDS_EDIT');
  const { data, error, refetch, fetchMore } = useQuery(RoundsDocument, {
    variables: { slug },
    // What was told meanwhile is seen here.
    fetchPolicy: 'cache-and-network',
  });
  const found = data?.mountingRounds;
  const columns = useColumns();
  return (
    <>
      <Title>{list.title}</Title>
      <p className="lead">{list.lead}</p>
      {mayEdit && (
        <div className="actions">
          <ButtonLink to={`/${slug}/signs/rounds/new`} weight="main">
            {list.new}
          </ButtonLink>
        </div>
      )}
      <Unanswered answer={found} error={error} onRetry={refetch} />
      {found?.totalCount === 0 && <p className="notice">{list.none}</p>}
      <PagedList list={found} load={(after) => fetchMore({ variables: { after } })}>
        {(rows) => <Table caption={list.caption} columns={columns} rows={rows} keyOf={({ id }) => id} />}
      </PagedList>
    </>
  );
}

function useColumns(): readonly [Column<Row>, ...Column<Row>[]] {
  const language = useLanguage();
  const { list } = useRoundsTexts();
  const { slug } = useMembership().municipality;
  const { columns } = list;
  return [
    {
      key: 'name',
      title: columns.name,
      cell: ({ id, name }) => <Link to={`/${slug}/signs/rounds/${id}`}>{name}</Link>,
    },
    { key: 'roundOn', title: columns.roundOn, cell: ({ roundOn }) => longDay(roundOn, language) },
    {
      key: 'progress',
      title: columns.progress,
      cell: ({ toldCount, signCount }) =>
        say(list.progress, { told: String(toldCount), all: String(signCount) }),
    },
  ];
}
