// The table behind the chart of a trend.
import { average, month, wholeNumber } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { FigureWording } from '../text/texts.ts';
import type { Month } from './months.ts';

type TrendTableProps = { months: readonly Month[]; wording: FigureWording };

/** A row a month with ratings, the latest first, folded away until asked for. */
export function TrendTable({ months, wording: { language, texts } }: TrendTableProps) {
  const published = months.filter(({ count }) => count > 0).toReversed();
  return (
    <details>
      <summary>{texts.distribution.table}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.trend.month}</th>
            <th scope="col">{texts.results.average}</th>
            <th scope="col">{texts.trend.chance}</th>
            <th scope="col">{texts.distribution.count}</th>
          </tr>
        </thead>
        <tbody>
          {published.map(({ start, count, average: mean, lower, upper }) => (
            <tr key={start}>
              <th scope="row">{month(start, language)}</th>
              <td>{mean !== null && average(mean, language)}</td>
              <td>
                {lower !== null &&
                  upper !== null &&
                  say(texts.results.range, {
                    lower: average(lower, language),
                    upper: average(upper, language),
                  })}
              </td>
              <td>{wholeNumber(count, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
