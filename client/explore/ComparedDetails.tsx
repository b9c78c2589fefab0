// One thing compared, in detail: how its ratings are distributed, and how they went month by month.
import { useQuery } from '@apollo/client/react';
import { Distribution } from '../charts/Distribution.tsx';
import { monthsOf } from '../charts/months.ts';
import { Trend } from '../charts/Trend.tsx';
import { TrendDocument } from '../generated/documents.ts';
import { useAddress } from './address.ts';
import type { ComparedProps } from './ComparedRow.tsx';
import { useWording } from './language.ts';
import { useNarrowing } from './narrowing.ts';
import { useCompared } from './useCompared.ts';

/** Nothing where nothing is published, or where the row above says what went wrong. */
export function ComparedDetails({ item, municipality }: ComparedProps) {
  const wording = useWording();
  const { slug } = municipality;
  const within = useCommonMonths(slug);
  const { name, summary, isMissing } = useCompared(slug, item, municipality);
  if (isMissing || !summary || !name || summary.count === 0) return null;
  return (
    <div className="compared">
      <h3>{name}</h3>
      <Distribution distribution={summary.distribution} wording={wording} />
      <Trend months={monthsOf(summary.series, within)} wording={wording} />
    </div>
  );
}

// The months that all of them are drawn over: the chosen period, or all in which the municipality published.
function useCommonMonths(slug: string): { first: string; last: string } | undefined {
  const { from, to } = useAddress();
  const { standing } = useNarrowing();
  const { data } = useQuery(TrendDocument, { variables: { filter: { municipality: slug, standing } } });
  const { starts = [] } = data?.summary.series ?? {};
  const inside = starts.filter((start) => (!from || start >= `${from}-01`) && (!to || start <= `${to}-01`));
  const [first, last] = [inside[0], inside.at(-1)];
  return first && last ? { first, last } : undefined;
}
