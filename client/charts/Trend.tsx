// Averages month by month as balls on a line, the numbers of ratings as bars below, the same as a table behind it.
import type { ReactNode } from 'react';
import { average, month, wholeNumber } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { FigureWording } from '../text/texts.ts';
import { MonthAxis } from './MonthAxis.tsx';
import type { Month } from './months.ts';
import { heightsOn, type Scale, WHOLE } from './scale.ts';
import { ScoreLines } from './ScoreLines.tsx';
import { barsOf, placesOf, TrendLines } from './TrendLines.tsx';
import { TrendTable } from './TrendTable.tsx';

/** Something that was done in a month, or changed in it, drawn as an upright line. */
export interface Annotation {
  /** The first day of the month. */
  readonly start: string;
  /** What stands above the line: short. */
  readonly label: string;
}

type Props = {
  months: readonly Month[];
  wording: FigureWording;
  /** What it shows, where its own title is too general. */
  title?: string;
  /** Which part of the scale; all of it unless the reader asked for another one: a trend is not made to look steep unasked. */
  scale?: Scale;
  annotations?: readonly Annotation[];
  /** Drawn over the picture, in the same coordinates: the whole width is all months. */
  children?: ReactNode;
};

const top = 20;
const bottom = 140;
const barsBottom = 184;
const tallestBar = 30;
const axisBottom = barsBottom + 34;

const NO_ANNOTATIONS: readonly Annotation[] = [];

/** A figure; months without ratings leave a gap in the line. Nothing at all of a single month, which is no trend. */
export function Trend({
  months,
  wording,
  title,
  scale = WHOLE,
  annotations = NO_ANNOTATIONS,
  children,
}: Props) {
  const { language, texts } = wording;
  const most = Math.max(1, ...months.map(({ count }) => count));
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last || first === last) return null;
  const heightOf = heightsOn(scale, top, bottom);
  const placeOf = placesOf(months);
  const tallOf = barsOf(months, tallestBar);
  const xOf = (start: string) => `${placeOf(start).toFixed(2)}%`;
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
        <svg role="img" aria-label={summary} width="100%" height={axisBottom}>
          <ScoreLines scale={scale} heightOf={heightOf} />
          {scale.from > 1 && <path className="break" d={`M-6 ${bottom + 3}l5 3l-10 4l5 3`} />}
          {annotations.map(({ start, label }) => (
            <g key={label} className="annotation">
              <line x1={xOf(start)} x2={xOf(start)} y1={top - 4} y2={barsBottom} />
              <text x={xOf(start)} y={top - 8}>
                {label}
              </text>
            </g>
          ))}
          {months.map(({ start, count, lower, upper }) => {
            const x = xOf(start);
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
          <MonthAxis
            starts={months.map(({ start }) => start)}
            xOf={xOf}
            from={barsBottom}
            language={language}
          />
          {months.map(
            ({ start, average: mean }) =>
              mean !== null && (
                <circle
                  className="ball-fill"
                  key={start}
                  cx={xOf(start)}
                  cy={heightOf(mean)}
                  r={months.length > 24 ? 3.5 : 6}
                />
              ),
          )}
        </svg>
        {children}
      </div>
      <p className="small">{say(texts.trend.bars, { most: wholeNumber(most, language) })}</p>
      <TrendTable months={months} wording={wording} />
    </figure>
  );
}
