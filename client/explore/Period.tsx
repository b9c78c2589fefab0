// The period: month by month on a chart, narrowed by two lists or by drawing over the chart.
import { useQuery } from '@apollo/client/react';
import { monthsOf } from '../charts/months.ts';
import { Trend } from '../charts/Trend.tsx';
import { TrendDocument } from '../generated/documents.ts';
import type { SummaryFilter } from '../generated/operations.ts';
import { month } from '../text/formats.ts';
import { say } from '../text/say.ts';
import { navigate, useAddress } from './address.ts';
import { Brush } from './Brush.tsx';
import { Choice } from './Choice.tsx';
import { Unanswered } from './Unanswered.tsx';
import { useTexts, useWording } from './language.ts';
import { Link } from './Link.tsx';

/** `filter` is what the chart shows, `about` its name. Nothing at all where nothing was published yet. */
export function Period({ filter, about }: { filter: SummaryFilter; about: string }) {
  const address = useAddress();
  const wording = useWording();
  const { period } = useTexts();
  const { data, previousData, error, refetch } = useQuery(TrendDocument, { variables: { filter } });
  const known = data ?? previousData;
  if (error || !known) return <Unanswered error={error} onRetry={refetch} />;
  const months = monthsOf(known.summary.series);
  const isNarrowed = address.from !== undefined || address.to !== undefined;
  if (months.length === 0 && !isNarrowed) return null;
  const options = months.map(({ start }) => ({
    id: start.slice(0, 7),
    name: month(start, wording.language),
  }));
  return (
    <section className="period" aria-busy={!data}>
      <h2>{period.title}</h2>
      <div className="filters">
        <Choice
          label={period.from}
          all={period.first}
          options={options}
          value={address.from}
          onChoose={(from) => navigate({ ...address, from })}
        />
        <Choice
          label={period.to}
          all={period.last}
          options={options}
          value={address.to}
          onChoose={(to) => navigate({ ...address, to })}
        />
      </div>
      <Trend months={months} wording={wording} title={say(period.trend, { about })}>
        <Brush
          starts={options.map(({ id }) => id)}
          from={address.from}
          to={address.to}
          onChoose={(chosen) => navigate({ ...address, ...chosen })}
        />
      </Trend>
      <p className="small hint">
        {/* Below the chart: it must not move while somebody draws on it. */}
        {isNarrowed ? (
          <Link to={{ ...address, from: undefined, to: undefined }}>{period.clear}</Link>
        ) : (
          months.length > 1 && period.hint
        )}
      </p>
    </section>
  );
}
