// The list of lines of public transport: each with how many stops and vehicles it has, and what riders said of it.
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { LinesDocument } from '../../generated/documents.ts';
import type { LineRowFragment } from '../../generated/operations.ts';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { useFigureWording } from '../../parts/results/texts.ts';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { say, sayCount } from '../../text/say.ts';
import { ResultsPage } from '../results/parts/ResultsPage.tsx';
import { LineName } from './LineName.tsx';
import { ALWAYS, Ridden } from './Ridden.tsx';
import { useLinesTexts } from './texts.ts';
import '../style/lines.css';

export function Lines() {
  const texts = useLinesTexts();
  const { periods } = useFigureWording().texts.results;
  const { slug } = useMembership().municipality;
  const mayEdit = useMay('LINES_EDIT');
  const { data, previousData, error, refetch } = useQuery(LinesDocument, {
    variables: { slug },
    fetchPolicy: 'cache-and-network',
  });
  const city = (data ?? previousData)?.municipality ?? undefined;
  const columns = useColumns();
  return (
    <ResultsPage
      title={texts.title}
      lead={<p className="lead">{texts.lead}</p>}
      beside={
        mayEdit && (
          <ButtonLink
            to={`/${slug}/places/lines/import`}
            weight={city?.lines.length === 0 ? 'main' : 'quiet'}
          >
            {texts.upload}
          </ButtonLink>
        )
      }
      narrowedBy={[]}
      municipality={city}
      days={ALWAYS}
    >
      <Unanswered answer={city} error={error} onRetry={refetch} />
      {city?.lines.length === 0 && <p className="notice">{texts.none}</p>}
      {city && city.lines.length > 0 && (
        <>
          <Table caption={texts.caption} columns={columns} rows={city.lines} keyOf={({ id }) => id} />
          <p className="small">
            {say(texts.rule, { period: periods[city.poolPeriod], threshold: String(city.threshold) })}
          </p>
        </>
      )}
    </ResultsPage>
  );
}

function useColumns(): readonly [Column<LineRowFragment>, ...Column<LineRowFragment>[]] {
  const texts = useLinesTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  return [
    {
      key: 'line',
      title: texts.columns.line,
      cell: (line) => (
        <>
          <Link to={`/${slug}/places/lines/${line.id}`}>
            <LineName line={line} />
          </Link>
          <small>{line.isRetired ? texts.retired : texts.modes[line.mode]}</small>
        </>
      ),
    },
    {
      key: 'places',
      title: texts.columns.places,
      cell: ({ places }) => sayCount(texts.places, places, language),
    },
    { key: 'riders', title: texts.columns.riders, cell: (line) => <Ridden line={line} /> },
  ];
}
