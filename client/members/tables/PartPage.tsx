// A page with one whole table of results: settlements, categories, or lines.
import type { ReactNode } from 'react';
import type { ResultsMunicipalityFragment } from '../../generated/operations.ts';
import type { Narrowing } from '../results/parts/Filters.tsx';
import { ResultsPage } from '../results/parts/ResultsPage.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useResultsAddress } from '../results/parts/useResultsAddress.ts';
import { ListOrMap } from '../shell/ListOrMap.tsx';
import { Controls } from './Controls.tsx';
import { Downloads } from './Downloads.tsx';
import { type Heading, ResultTable } from './ResultTable.tsx';
import { type Row } from './MonthTable.tsx';
import { WhyThisOrder } from './WhyThisOrder.tsx';

type Props = {
  title: string;
  lead: string;
  narrowedBy: readonly Narrowing[];
  /** What a row is. */
  column: string;
  municipality: ResultsMunicipalityFragment | undefined;
  /** Undefined until they are there. */
  heading: Heading | undefined;
  rows: readonly Row[] | undefined;
  isBusy: boolean;
  error: Error | undefined;
  refetch: () => unknown;
  fileFor: (ending: 'csv' | 'xlsx') => string;
  /** Where there is no row. */
  nothing?: ReactNode;
};

export function PartPage({ title, lead, narrowedBy, column, municipality, heading, rows, ...props }: Props) {
  const { isBusy, error, refetch, fileFor, nothing } = props;
  const { query } = useResultsAddress();
  return (
    <ResultsPage
      title={title}
      lead={<p>{lead}</p>}
      beside={<ListOrMap list="results/places" map="results/map" query={query} />}
      narrowedBy={narrowedBy}
      municipality={municipality}
      isBusy={isBusy}
      controls={<Controls />}
      actions={<Downloads fileFor={fileFor} />}
    >
      <Unanswered answer={rows} error={error} onRetry={refetch} />
      {heading && rows && rows.length > 0 && (
        <>
          <ResultTable heading={heading} title={column} rows={rows} />
          <WhyThisOrder />
        </>
      )}
      {rows?.length === 0 && nothing}
    </ResultsPage>
  );
}
