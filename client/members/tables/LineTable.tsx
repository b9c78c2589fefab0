// The page of results by line; each leads to its vehicles, which the same page shows.
import { useQuery } from '@apollo/client/react';
import { Link, useSearchParams } from 'react-router';
import { LineTableDocument } from '../../generated/documents.ts';
import { say, sayCount } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Nothing } from './Nothing.tsx';
import { PartPage } from './PartPage.tsx';
import { useTablesTexts } from './texts.ts';
import { useAsked } from './useAsked.ts';
import { useTableAddress } from './useTableAddress.ts';
import { ResultsPage } from '../results/parts/ResultsPage.tsx';
import { useResultsAddress } from '../results/parts/useResultsAddress.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { Controls } from './Controls.tsx';
import { Downloads } from './Downloads.tsx';
import { PlaceRows } from './PlaceRows.tsx';
import { usePlaceTable } from './usePlaceTable.ts';

/** With a line in the address, the vehicles of it. */
export function LineTable() {
  const { line } = useTableAddress().filter;
  return line === null ? <Lines /> : <VehicleTable line={line} />;
}

function Lines() {
  const language = useLanguage();
  const texts = useTablesTexts();
  const { lines } = texts;
  const [present] = useSearchParams();
  const { variables, fileFor } = useAsked('lines', NARROWED_BY);
  const { data, previousData, error, refetch } = useQuery(LineTableDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const found = data ?? previousData;
  const rows = found?.lineResults.nodes.map(({ line, vehicles, result, rank, response }) => ({
    key: line,
    result,
    rank,
    response,
    name: (
      <>
        <Link to={`?${new URLSearchParams([...present, ['line', line]])}`}>
          {line === '' ? lines.noLine : say(lines.line, { line })}
        </Link>
        <small>{sayCount(texts.vehiclesOf, vehicles, language)}</small>
      </>
    ),
  }));
  return (
    <PartPage
      title={lines.title}
      lead={lines.lead}
      narrowedBy={NARROWED_BY}
      column={texts.columns.line}
      municipality={found?.municipality ?? undefined}
      heading={found?.lineResults}
      rows={rows}
      isBusy={!data}
      nothing={<Nothing title={lines.none} lead={lines.noneLead} />}
      error={error}
      refetch={refetch}
      fileFor={fileFor}
    />
  );
}

/** Vehicles are everywhere: they are not narrowed by settlement. */
const NARROWED_BY = ['period', 'standing'] as const;

/** The vehicles of one line, each with its results. `line`: empty for vehicles of none. */
function VehicleTable({ line }: { line: string }) {
  const { lines, columns } = useTablesTexts();
  const { slug } = useMembership().municipality;
  const { query } = useResultsAddress();
  const { found, isBusy, error, refetch, fileFor, loadMore } = usePlaceTable(NARROWED_BY);
  return (
    <ResultsPage
      title={line === '' ? lines.noLine : say(lines.line, { line })}
      back={{ to: `/${slug}/results/places?by=lines&${query.slice(1)}`, name: lines.back }}
      lead={<p>{line === '' ? lines.vehiclesOfNone : lines.vehicles}</p>}
      narrowedBy={NARROWED_BY}
      municipality={found?.municipality ?? undefined}
      isBusy={isBusy}
      controls={<Controls />}
      actions={<Downloads fileFor={fileFor} />}
    >
      <Unanswered answer={found} error={error} onRetry={refetch} />
      {found && <PlaceRows table={found.placeResults} title={columns.vehicle} loadMore={loadMore} />}
    </ResultsPage>
  );
}
