// A distribution as members see it: its bars tell their values, and it is saved.
import { Suspense } from 'react';
import { Distribution } from '../../charts/Distribution.tsx';
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import { useFigureWording } from '../../parts/results/texts.ts';
import { useResultsAddress } from '../results/parts/useResultsAddress.ts';
import type { DistributionValuesProps } from './DistributionValues.tsx';
import { SavedChart } from './SavedChart.tsx';
import { useSomebodyThere } from './useSomebodyThere.ts';

const Values = lazyComponent<DistributionValuesProps>(
  async () => (await import('./DistributionValues.tsx')).DistributionValues,
);

/** `of`: which place or service it is of. */
export function ScoreDistribution({ of, ...props }: DistributionValuesProps & { of: string }) {
  const wording = useFigureWording();
  const { days } = useResultsAddress();
  const isSomebodyThere = useSomebodyThere();
  return (
    <SavedChart title={wording.texts.distribution.title} of={of} days={days}>
      <Distribution wording={wording} {...props}>
        {isSomebodyThere && (
          <Suspense>
            <Values {...props} />
          </Suspense>
        )}
      </Distribution>
    </SavedChart>
  );
}
