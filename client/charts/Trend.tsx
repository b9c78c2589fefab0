// Averages month by month as balls on a line, the numbers of ratings as bars below, the same as a table behind it.
import type { ReactNode } from 'react';
import { average, month, wholeNumber } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { FigureWording } from '../text/texts.ts';
import type { Month } from './months.ts';

type Props = {
  months: readonly Month[];
  wording: FigureWording;
  /** What it shows, where its own title is too general. */
  title?: string;
  /** Drawn over the picture, in the same coordinates: the whole width is all months. */
  children?: ReactNode;
};

const top = 12;
const bottom = 112;
const barsBottom = 156;
const tallestBar = 30;

// The same scale always, 1 to 10: a trend is not made to look steep.
function heightOf(score: number): number {
  return bottom - ((score - 1) / 9) * (bottom - top);
}

/** A figure; months without ratings leave a gap in the line. Nothing at all of a single month, which is no trend. */
export function Trend({ months, wording, title, children }: Props) {
  const { language, texts } = wording;
  const most = Math.max(1, ...months.map(({ count }) => count));
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last || first === last) return null;
  const placeOf = placesOf(months);
  const tallOf = barsOf(months, tallestBar);
  const known = months.flatMap(({ average: mean }) => (mean === null ? [] : [mean]));
  const summary = say(texts.trend.summary, {
    from: month(first.start, language),
    to: month(last.start, language),
    lowest: average(Math.min(...known), language),
    highest: average(Math.max(...known), language),
  });
  return (
    <figure className="trend">
      <figcaption>{title ?? texts.trend.title}</figcaption>
      <div className="trend-picture">
        <svg role="img" aria-label={summary} width="100%" height={barsBottom}>
          {[1, 5, 10].map((score) => (
            <g key={score}>
              <line className="grid" x1="0" x2="100%" y1={heightOf(score)} y2={heightOf(score)} />
              <text x="-1em" y={heightOf(score)} dy="0.35em">
                {score}
              </text>
            </g>
          ))}
          {months.map(({ start, count, lower, upper }) => {
            const x = `${placeOf(start).toFixed(2)}%`;
            const tall = count === 0 ? 0 : Math.max(2, tallOf(count));
            return (
              <g key={start}>
                <line className="bar" x1={x} x2={x} y1={barsBottom - tall} y2={barsBottom} />
                {lower !== null && upper !== null && (
                  <line className="bound" x1={x} x2={x} y1={heightOf(lower)} y2={heightOf(upper)} />
                )}
              </g>
            );
          })}
          <TrendLines months={months} heightOf={heightOf} height={barsBottom} />
          {months.map(
            ({ start, average: mean }) =>
              mean !== null && (
                <circle
                  className="ball-fill"
                  key={start}
                  cx={`${placeOf(start).toFixed(2)}%`}
                  cy={heightOf(mean)}
                  r={months.length > 24 ? 3.5 : 6}
                />
              ),
          )}
        </svg>
        {children}
      </div>
      <p className="ends" aria-hidden="true">
        <span>{month(first.start, language)}</span>
        <span>{month(last.start, language)}</span>
      </p>
      <p className="small">{say(texts.trend.bars, { most: wholeNumber(most, language) })}</p>
      <TrendTable months={months} wording={wording} />
    </figure>
  );
}

type TrendTableProps = { months: readonly Month[]; wording: FigureWording };

/** The table behind the chart of a trend. A row a month with ratings, the latest first, folded away until asked for. */
function TrendTable({ months, wording: { language, texts } }: TrendTableProps) {
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

type LinesProps = {
  months: readonly Month[];
  /** Where a score lies, in pixels from the top. */
  heightOf: (score: number) => number;
  height: number;
};

type Known = Month & { readonly average: number; readonly lower: number; readonly upper: number };

/** Where each month lies, in the middle of its share of the width, in per cent. */
function placesOf(months: readonly Month[]): (start: string) => number {
  const places = new Map(months.map(({ start }, at) => [start, ((at + 0.5) / months.length) * 100]));
  return (start) => places.get(start) ?? 0;
}

/** Where each number of ratings ends, in pixels. */
function barsOf(months: readonly Month[], tallest: number): (count: number) => number {
  const most = Math.max(1, ...months.map(({ count }) => count));
  return (count) => (count / most) * tallest;
}

function isKnown(month: Month): month is Known {
  return month.average !== null && month.lower !== null && month.upper !== null;
}

/** Months that follow each other and are all known. */
function runsOf(months: readonly Month[]): Known[][] {
  const runs: Known[][] = [[]];
  for (const month of months) {
    if (isKnown(month)) runs.at(-1)?.push(month);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/**
 * The lines of a trend: averages month by month and the band of chance around them, stretched over the whole width. Months
 * in which nothing was published leave a gap. Text and balls stand outside: they must not be stretched.
 */
function TrendLines({ months, heightOf, height }: LinesProps) {
  const placeOf = placesOf(months);
  const runs = runsOf(months);
  const line = (run: readonly Known[], score: 'average' | 'lower' | 'upper') =>
    run
      .map(({ start, ...month }) => `${placeOf(start).toFixed(2)},${heightOf(month[score]).toFixed(2)}`)
      .join('L');
  return (
    <svg width="100%" height={height} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none">
      <path
        className="trend-chance"
        d={runs.map((run) => `M${line(run, 'upper')}L${line(run.toReversed(), 'lower')}Z`).join('')}
      />
      <path className="trend-line" d={runs.map((run) => `M${line(run, 'average')}`).join('')} />
    </svg>
  );
}
