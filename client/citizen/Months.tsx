// The published ratings of a place month by month, the latest first.
import { BallTrack } from '../charts/BallTrack.tsx';
import type { PlaceResultsPageQuery } from '../generated/operations.ts';
import { average, month } from '../text/formats.ts';
import { sayCount } from '../text/say.ts';
import { type Language, textsIn } from '../text/texts.ts';

type Series = NonNullable<PlaceResultsPageQuery['location']>['summary']['series'];
type Month = { readonly start: string; readonly count: number; readonly average: number };

const monthsAtOnce = 12;

function monthsOf({ starts, counts, averages }: Series): Month[] {
  const months = starts.map((start, at) => ({ start, count: counts[at] ?? 0, average: averages[at] ?? 0 }));
  return months.filter(({ count }) => count > 0).toReversed();
}

/** Only months in which something was published; nothing at all if there is none. */
export function Months({ series, language }: { series: Series; language: Language }) {
  const { results } = textsIn(language);
  const months = monthsOf(series);
  if (months.length === 0) return null;
  return (
    <section>
      <h2>{results.months}</h2>
      <MonthRows months={months.slice(0, monthsAtOnce)} language={language} />
      {months.length > monthsAtOnce && (
        <details>
          <summary>{results.earlier}</summary>
          <MonthRows months={months.slice(monthsAtOnce)} language={language} />
        </details>
      )}
    </section>
  );
}

function MonthRows({ months, language }: { months: readonly Month[]; language: Language }) {
  const { results } = textsIn(language);
  return (
    <ul className="rows">
      {months.map(({ start, count, average: mean }) => (
        <li key={start}>
          <span className="name">{month(start, language)}</span>
          <strong>{average(mean, language)}</strong>
          <BallTrack average={mean} />
          <span className="number-of">{sayCount(results.answers, count, language)}</span>
        </li>
      ))}
    </ul>
  );
}
