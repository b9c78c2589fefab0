// The periods that people look for first, one press away; pressed again, what is usual is shown.
import { useResultsTexts } from '../../../parts/results/texts.ts';
import { USUAL } from './periods.ts';
import { useResultsAddress } from './useResultsAddress.ts';

const QUICK = ['THIS_MONTH', 'LAST_MONTH', 'THIS_YEAR'] as const;

export function QuickPeriods() {
  const { quick, periods } = useResultsTexts();
  const { filter, change } = useResultsAddress();
  return (
    <div className="quick" role="group" aria-label={quick}>
      {QUICK.map((period) => (
        <button
          key={period}
          type="button"
          className="button quiet"
          aria-pressed={filter.period === period}
          onClick={() => change({ period: filter.period === period ? USUAL : period })}
        >
          {periods[period]}
        </button>
      ))}
    </div>
  );
}
