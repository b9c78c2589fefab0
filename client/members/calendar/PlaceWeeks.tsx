// The calendar of one place, on the page of its results: a row a year, each week with its numbers where it is pointed at.
import { useQuery } from '@apollo/client/react';
import { PlaceWeeksDocument } from '../../generated/documents.ts';
import type { SummaryFilter } from '../../generated/operations.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { SavedChart } from '../charts/SavedChart.tsx';
import { blocksOfYears } from './grid.ts';
import { HeatMap } from './HeatMap.tsx';
import { useCalendarTexts } from './texts.ts';
import { WeeksTable } from './WeeksTable.tsx';

/** `of`: the name of the place. */
export type PlaceWeeksProps = { place: string; of: string; filter: SummaryFilter };

/** Blocks in which no year has anything are left out: a place is not rated every week. */
export function PlaceWeeks({ place, of, filter }: PlaceWeeksProps) {
  const { ofPlace, lead } = useCalendarTexts();
  const { data, error, refetch } = useQuery(PlaceWeeksDocument, { variables: { filter } });
  const blocks = blocksOfYears(data?.summary.series ?? NOTHING).filter(({ lines, numbers }) =>
    lines.some(({ cells }) => numbers.some((number) => cells.has(number))),
  );
  return (
    <section>
      <h2>{ofPlace}</h2>
      <p className="small">{lead}</p>
      <Unanswered answer={data} error={error} onRetry={refetch} />
      {blocks.length > 0 && (
        <>
          <SavedChart title={ofPlace} of={of} days={ALWAYS}>
            <HeatMap blocks={blocks} rows="years" place={place} />
          </SavedChart>
          <WeeksTable blocks={blocks} isNamed={false} />
        </>
      )}
    </section>
  );
}

const ALWAYS = { from: null, to: null };
const NOTHING = { starts: [], counts: [], averages: [], lowers: [], uppers: [] };
