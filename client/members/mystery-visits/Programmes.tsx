// The list of programmes of mystery-client visits: when, and how far each is.
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { MysteryProgrammesDocument } from '../../generated/documents.ts';
import type { MysteryProgrammesQuery } from '../../generated/operations.ts';
import { longDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { More } from '../../parts/controls/More.tsx';
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
      {found && found.totalCount > 0 && (
        <>
          <Table caption={list.caption} columns={columns} rows={found.nodes} keyOf={({ id }) => id} />
          <More
            shown={found.nodes.length}
            total={found.totalCount}
            load={() => fetchMore({ variables: { after: found.pageInfo.endCursor } })}
          />
        </>
      )}
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
