// The comparison: up to six places, services and settlements side by side.
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { monthsOf, type Within } from '../../charts/months.ts';
import { fittingScale } from '../../charts/scale.ts';
import { MonthTrend } from '../charts/MonthTrend.tsx';
import { SavedChart } from '../charts/SavedChart.tsx';
import { ScoreDistribution } from '../charts/ScoreDistribution.tsx';
import { scaleOf } from '../charts/trend-of.ts';
import { type Compared, writeCompared } from '../../parts/results/compared.ts';
import { CompareDocument } from '../../generated/documents.ts';
import type { CompareQuery } from '../../generated/operations.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { ResultsPage } from '../results/parts/ResultsPage.tsx';
import { useFigureWording } from '../../parts/results/texts.ts';
import { useResultLinks } from '../results/parts/useResultLinks.ts';
import { useResultsAddress } from '../results/parts/useResultsAddress.ts';
import { useViewFile } from '../results/parts/useViewFile.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { Downloads } from '../tables/Downloads.tsx';
import { Averages } from './Averages.tsx';
import { Choices } from './Choices.tsx';
import { ComparedTable } from './ComparedTable.tsx';
import { Differences } from './Differences.tsx';
import { type Item, itemsOf } from './items.ts';
import { NothingChosen } from './NothingChosen.tsx';
import { useCompareTexts } from './texts.ts';
import { Unvisited, unvisitedOf } from '../visits/Unvisited.tsx';
import { MOST, useCompareAddress } from './useCompareAddress.ts';
import '../style/compare.css';

export function Compare() {
  const texts = useCompareTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { days, standing } = useResultsAddress();
  const [compared] = useCompareAddress();
  const fileFor = useViewFile('compare', { items: writeCompared(compared) });
  const filters = compared.map(({ kind, id }) => ({ municipality: slug, [kind]: id, standing }));
  const { data, error, refetch } = useQuery(CompareDocument, {
    variables: { slug, language, filters, standing, ...days },
    fetchPolicy: 'cache-and-network',
  });
  // An answer stays with what it was asked for, until the next one is there.
  const [shown, show] = useState<{ data: CompareQuery; compared: readonly Compared[] }>();
  if (data && shown?.data !== data) show({ data, compared });
  if (!shown) return <Unanswered error={error} onRetry={refetch} />;
  const { municipality, summaries, summary, differences } = shown.data;
  if (!municipality) return <NotFound />;
  const items = itemsOf(shown.compared, summaries);
  const { starts } = summary.series;
  const [first, last] = [starts[0], starts.at(-1)];
  return (
    <ResultsPage
      title={texts.title}
      lead={<p>{say(texts.lead, { most: String(MOST) })}</p>}
      narrowedBy={['period', 'standing']}
      municipality={municipality}
      isBusy={!data}
      actions={items.length > 0 && <Downloads fileFor={fileFor} />}
    >
      <Choices />
      {compared.length === 0 && <NothingChosen />}
      {items.length > 0 && (
        <>
          <Averages items={items} />
          <Unvisited {...unvisitedOf(items.map(({ summary: of }) => of))} />
          <Differences differences={differences} items={items} />
          <ComparedTable items={items} />
          <Details items={items} within={first && last ? { first, last } : undefined} />
        </>
      )}
    </ResultsPage>
  );
}

/** Distribution and months of each, all in the same unit, on the same scale and over the same months. */
function Details({ items, within }: { items: readonly Item[]; within: Within | undefined }) {
  const texts = useCompareTexts();
  const wording = useFigureWording();
  const wayTo = useResultLinks();
  const { days } = useResultsAddress();
  const published = items
    .filter(({ summary }) => summary.count > 0)
    .map((item) => ({ ...item, months: monthsOf(item.summary.series, within) }));
  if (published.length === 0) return null;
  const tallestShare = Math.max(
    ...published.flatMap(({ summary }) => summary.distribution.map((count) => count / summary.count)),
  );
  const scale = fittingScale(
    published.flatMap(({ months }) => {
      const { from, to } = scaleOf(months);
      return [from, to];
    }),
  );
  const names = published.map(({ name }) => name ?? texts.missing).join(', ');
  return (
    <section>
      <h2>{texts.details}</h2>
      <SavedChart className="wide" title={texts.details} of={names} days={days}>
        <div className="side-by-side">
          {published.map(({ key, name, compared, summary, months }) => (
            <div key={key}>
              <h3>
                {name ?? texts.missing} <small>{texts.kinds[compared.kind]}</small>
              </h3>
              <ScoreDistribution
                distribution={summary.distribution}
                of={name ?? texts.missing}
                tallestShare={tallestShare}
              />
              <MonthTrend
                months={months}
                title={wording.texts.trend.title}
                of={name ?? texts.missing}
                shared={scale}
                hrefOf={(days) => wayTo(compared, days)}
              />
            </div>
          ))}
        </div>
      </SavedChart>
    </section>
  );
}
