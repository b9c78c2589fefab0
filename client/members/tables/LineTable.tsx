// The page of results by line; each leads to its vehicles.
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
import { NARROWED_BY, VehicleTable } from './VehicleTable.tsx';

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
  const rows = found?.lineResults.nodes.map(({ line, vehicles, result }) => ({
    key: line,
    result,
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
