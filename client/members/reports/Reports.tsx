// The annual reports of a municipality by year: how far each is, and until when.
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { ReportsDocument } from '../../generated/documents.ts';
import { say } from '../../text/say.ts';
import { Table } from '../../parts/controls/Table.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { Title } from '../../parts/controls/Title.tsx';
import { useStateWords } from './state.ts';
import { useReportsTexts } from './texts.ts';

export function Reports() {
  const { slug } = useMembership().municipality;
  const { list } = useReportsTexts();
  const words = useStateWords();
  const { data, error, refetch } = useQuery(ReportsDocument, {
    variables: { slug },
    fetchPolicy: 'cache-and-network',
  });
  const linkTo = (year: number) => (
    <Link to={`/${slug}/reports/${year}`}>{say(list.open, { year: String(year) })}</Link>
  );
  if (!data) return <Unanswered error={error} onRetry={() => refetch()} />;
  return (
    <>
      <Title>{list.title}</Title>
      <p className="lead">{list.lead}</p>
      <Table
        caption={list.caption}
        columns={[
          {
            key: 'year',
            title: list.columns.year,
            cell: (report) => linkTo(report.year),
          },
          { key: 'state', title: list.columns.state, cell: (report) => words(report).state },
          { key: 'deadline', title: list.columns.deadline, cell: (report) => words(report).deadline },
        ]}
        rows={data.reportYears}
        keyOf={({ year }) => String(year)}
      />
    </>
  );
}
