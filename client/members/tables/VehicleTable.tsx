// The vehicles of one line, each with its results.
import { say } from '../../text/say.ts';
import { ResultsPage } from '../results/parts/ResultsPage.tsx';
import { useResultsAddress } from '../results/parts/useResultsAddress.ts';
import { Loading } from '../../parts/controls/Loading.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { Controls } from './Controls.tsx';
import { Downloads } from './Downloads.tsx';
import { PlaceRows } from './PlaceRows.tsx';
import { useTablesTexts } from './texts.ts';
import { usePlaceTable } from './usePlaceTable.ts';

/** Vehicles are everywhere: they are not narrowed by settlement. */
export const NARROWED_BY = ['period', 'standing'] as const;

/** `line`: empty for vehicles of none. */
export function VehicleTable({ line }: { line: string }) {
  const { lines, columns } = useTablesTexts();
  const { slug } = useMembership().municipality;
  const { query } = useResultsAddress();
  const { found, isBusy, error, refetch, fileFor, loadMore } = usePlaceTable(NARROWED_BY);
  return (
    <ResultsPage
      title={line === '' ? lines.noLine : say(lines.line, { line })}
      back={{ to: `/${slug}/results/lines${query}`, name: lines.back }}
      lead={<p>{line === '' ? lines.vehiclesOfNone : lines.vehicles}</p>}
      narrowedBy={NARROWED_BY}
      municipality={found?.municipality ?? undefined}
      isBusy={isBusy}
      actions={<Downloads fileFor={fileFor} />}
    >
      <Controls />
      {error && <Problem error={error} onRetry={refetch} />}
      {!found && !error && <Loading />}
      {found && <PlaceRows table={found.placeResults} title={columns.vehicle} loadMore={loadMore} />}
    </ResultsPage>
  );
}
