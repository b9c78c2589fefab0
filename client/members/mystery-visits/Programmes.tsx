// The list of programmes of mystery-client visits: when, and how far each is.
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { MysteryProgrammesDocument } from '../../generated/documents.ts';
import type { MysteryProgrammesQuery } from '../../generated/operations.ts';
import { longDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { PagedList } from '../../parts/controls/PagedList.tsx';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Title } from '../../parts/controls/Title.tsx';
import { useMysteryTexts } from './texts.ts';

type Row = MysteryProgrammesQuery['mysteryProgrammes']['nodes'][number];

export function Programmes() {
  const { list } = useMysteryTexts();
  const { slug } = useMembership().municipality;
  const mayEdit = useMay('MYSTERY_VISITS_EDIT');
  const { data, error, refetch, fetchMore } = useQuery(MysteryProgrammesDocument, {
    variables: { slug },
    // What was told meanwhile is seen here.
    fetchPolicy: 'cache-and-network',
  });
  const found = data?.mysteryProgrammes;
  const columns = useColumns();
  return (
    <>
      <Title>{list.title}</Title>
      <p className="lead">{list.lead}</p>
      {mayEdit && (
        <div className="actions">
          <ButtonLink to={`/${slug}/mystery-visits/new`} weight="main">
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
  const { list } = useMysteryTexts();
  const { slug } = useMembership().municipality;
  const { columns } = list;
  return [
    {
      key: 'name',
      title: columns.name,
      cell: ({ id, name }) => <Link to={`/${slug}/mystery-visits/${id}`}>{name}</Link>,
    },
    {
      key: 'days',
      title: columns.days,
      cell: ({ beginsOn, endsOn }) =>
        say(list.days, { from: longDay(beginsOn, language), to: longDay(endsOn, language) }),
    },
    {
      key: 'progress',
      title: columns.progress,
      cell: ({ toldCount, visitCount }) =>
        say(list.progress, { told: String(toldCount), all: String(visitCount) }),
    },
  ];
}
