// A trend as members see it, fetched once there is one to draw: numbers stand on the page before it.
import { Suspense } from 'react';
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import type { TrendProps } from './trend-of.ts';

const DrawnTrend = lazyComponent<TrendProps>(async () => (await import('./DrawnTrend.tsx')).DrawnTrend);

/** Nothing of a single month, which is no trend. */
export function MonthTrend(props: TrendProps) {
  if (props.months.length < 2) return null;
  return (
    <Suspense fallback={<div className="month-trend" aria-busy />}>
      <DrawnTrend {...props} />
    </Suspense>
  );
}
