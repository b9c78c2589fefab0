// The page of results by place: searched, narrowed, in order, fifty at a time.
import { ResultsPage } from '../results/parts/ResultsPage.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useResultsAddress } from '../results/parts/useResultsAddress.ts';
import { ListOrMap } from '../shell/ListOrMap.tsx';
import { Controls } from './Controls.tsx';
import { Downloads } from './Downloads.tsx';
import { PlaceRows } from './PlaceRows.tsx';
import { useTablesTexts } from './texts.ts';
import { usePlaceTable } from './usePlaceTable.ts';

const NARROWED_BY = ['period', 'category', 'settlement', 'standing'] as const;

export function PlaceTable() {
  const { places, columns } = useTablesTexts();
  const { query } = useResultsAddress();
  const { found, isBusy, error, refetch, fileFor, loadMore } = usePlaceTable(NARROWED_BY);
  return (
    <ResultsPage
      title={places.title}
      lead={<p>{places.lead}</p>}
      beside={<ListOrMap list="results/places" map="results/map" query={query} />}
      narrowedBy={NARROWED_BY}
      municipality={found?.municipality ?? undefined}
      isBusy={isBusy}
      controls={<Controls hasSearch />}
      actions={<Downloads fileFor={fileFor} />}
    >
      <Unanswered answer={found} error={error} onRetry={refetch} />
      {found && <PlaceRows table={found.placeResults} title={columns.place} loadMore={loadMore} />}
    </ResultsPage>
  );
}
