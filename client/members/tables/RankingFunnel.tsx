// The funnel of a table: its dots tell their values, and it is saved.
import { Suspense } from 'react';
import { Funnel, type FunnelOf } from '../../charts/Funnel.tsx';
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { SavedChart } from '../charts/SavedChart.tsx';
import { useSomebodyThere } from '../charts/useSomebodyThere.ts';
import { useResultsAddress } from '../results/parts/useResultsAddress.ts';
import { useRankingTexts } from './ranking-texts.ts';

const Values = lazyComponent<{ funnel: FunnelOf }>(
  async () => (await import('./FunnelValues.tsx')).FunnelValues,
);

/** `summary`: what it shows, for whoever does not see it. */
export function RankingFunnel({ funnel, summary }: { funnel: FunnelOf; summary: string }) {
  const language = useLanguage();
  const { picture } = useRankingTexts();
  const { days } = useResultsAddress();
  const isSomebodyThere = useSomebodyThere();
  return (
    <SavedChart title={picture.title} days={days}>
      <Funnel funnel={funnel} language={language} texts={{ ...picture, summary }}>
        {isSomebodyThere && (
          <Suspense>
            <Values funnel={funnel} />
          </Suspense>
        )}
      </Funnel>
    </SavedChart>
  );
}
