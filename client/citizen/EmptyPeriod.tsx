// What stands in the place of numbers where nothing was published in the period asked for.
import type { PageContext } from '../parts/page/context.ts';

/** A notice; the ways to other periods stand above it. */
export function EmptyPeriod({ context: { texts } }: { context: PageContext }) {
  return (
    <div className="notice">
      <p>
        <strong>{texts.report.emptyPeriod}</strong>
      </p>
      <p>{texts.report.emptyPeriodWhy}</p>
    </div>
  );
}
