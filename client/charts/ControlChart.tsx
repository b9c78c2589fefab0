// Averages month by month between control limits; a month that chance does not explain is a hollow ball.
import type { ReactNode } from 'react';
import { wholeNumber } from '../text/formats.ts';
import type { Signal } from './control-months.ts';
import { MonthAxis } from './MonthAxis.tsx';
import { monthAfter } from './months.ts';
import { fittingScale, heightsOn } from './scale.ts';
import { ScoreLines } from './ScoreLines.tsx';

export type ControlledMonth = {
  readonly start: string;
  readonly count: number;
  readonly average: number;
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  readonly signal: Signal | null;
};

type Props = {
  /** The earliest first; two at least. */
  months: readonly ControlledMonth[];
  language: string;
  texts: {
    readonly title: string;
    /** What it shows, for whoever does not see it. */
    readonly summary: string;
    readonly legend: string;
  };
  /** Laid over the picture. */
  children?: ReactNode;
};

const TOP = 10;
const BOTTOM = 210;
const HEIGHT = BOTTOM + 34;

/** Where a month lies: in per cent of the width, and in pixels from the top. */
export function controlPlaces(months: readonly ControlledMonth[]) {
  const scale = fittingScale(months.flatMap(({ average, lower, upper }) => [average, lower, upper]));
  const [first, last] = [months[0]?.start ?? '', months.at(-1)?.start ?? ''];
  const starts: string[] = [];
  for (let start = first; start <= last && start !== ''; start = monthAfter(start)) starts.push(start);
  const places = new Map(starts.map((start, at) => [start, ((at + 0.5) / starts.length) * 100]));
  return {
    scale,
    /** Of all months, also of those in which nothing was published. */
    starts,
    leftOf: (start: string) => places.get(start) ?? 0,
    topOf: heightsOn(scale, TOP, BOTTOM),
  };
}

export function ControlChart({ months, language, texts, children }: Props) {
  const { scale, starts, leftOf, topOf } = controlPlaces(months);
  if (starts.length < 2) return null;
  const line = (of: 'average' | 'centre' | 'lower' | 'upper') =>
    months.map((each) => `${leftOf(each.start).toFixed(2)},${topOf(each[of]).toFixed(2)}`).join('L');
  return (
    <figure className="control-chart">
      <figcaption>{texts.title}</figcaption>
      <div className="control-picture">
        <svg role="img" aria-label={texts.summary} width="100%" height={HEIGHT}>
          <ScoreLines scale={scale} heightOf={topOf} />
          <svg width="100%" height={HEIGHT} viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none">
            <path className="limits" d={`M${line('lower')}`} />
            <path className="limits" d={`M${line('upper')}`} />
            <path className="centre" d={`M${line('centre')}`} />
            <path className="averages" d={`M${line('average')}`} />
          </svg>
          {months.map(({ start, average, signal }) => (
            <circle
              key={start}
              className={signal === null ? 'calm' : 'signal'}
              cx={`${leftOf(start).toFixed(2)}%`}
              cy={topOf(average)}
              r={signal === null ? 4 : 6.5}
            />
          ))}
          <MonthAxis
            starts={starts}
            xOf={(start) => `${leftOf(start).toFixed(2)}%`}
            from={BOTTOM}
            language={language}
          />
        </svg>
        {children}
      </div>
      <p className="small">
        {texts.legend} n = {wholeNumber(Math.min(...months.map(({ count }) => count)), language)}–
        {wholeNumber(Math.max(...months.map(({ count }) => count)), language)}
      </p>
    </figure>
  );
}
