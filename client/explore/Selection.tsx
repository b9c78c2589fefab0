// The numbers of what is selected, as a whole: average, interval, number of ratings, distribution.
import { useQuery } from '@apollo/client/react';
import { AverageFigures } from '../parts/results/AverageFigures.tsx';
import { Unconfirmed } from '../parts/results/Unconfirmed.tsx';
import { SelectionDocument } from '../generated/documents.ts';
import type { SummaryFilter } from '../generated/operations.ts';
import { Unanswered } from './Unanswered.tsx';
import { useWording } from './language.ts';
import { useNarrowing } from './narrowing.ts';

/** `threshold`: the smallest group that is published. */
export function Selection({ filter, threshold }: { filter: SummaryFilter; threshold: number }) {
  const wording = useWording();
  const { days } = useNarrowing();
  const { data, previousData, error, refetch } = useQuery(SelectionDocument, {
    variables: { filter, ...days },
  });
  const summary = (data ?? previousData)?.summary;
  if (error || !summary) return <Unanswered error={error} onRetry={refetch} />;
  return (
    <div className="selection" aria-busy={!data}>
      <AverageFigures wording={wording} summary={summary} threshold={threshold} />
      <Unconfirmed wording={wording} summary={summary} shape="sentence" />
    </div>
  );
}
