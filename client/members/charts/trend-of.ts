// What a trend is drawn of, and the part of the scale that it needs.
import type { PlaceChangeFragment, PlaceImprovementFragment } from '../../generated/operations.ts';
import type { Month } from '../../charts/months.ts';
import { fittingScale, type Scale } from '../../charts/scale.ts';
import type { MonthDays } from './MonthPoints.tsx';

/** What was done at a place, and how its average changed. */
export interface PlaceDeeds {
  readonly improvements: readonly PlaceImprovementFragment[];
  readonly alerts: readonly PlaceChangeFragment[];
}

/** The part of the scale in which averages and their intervals lie. */
export const scaleOf = (months: readonly Month[]): Scale =>
  fittingScale(
    months.flatMap(({ lower, upper }) => (lower === null || upper === null ? [] : [lower, upper])),
  );

export type TrendProps = {
  months: readonly Month[];
  title: string;
  /** Of which place or service, where it is not what the address narrows to. */
  of?: string | undefined;
  hrefOf: (days: MonthDays) => string;
  /** Marked on it. */
  deeds?: PlaceDeeds;
  /** The part of the scale that it shares with others beside it; without it, what its own averages lie in. */
  shared?: Scale;
};
