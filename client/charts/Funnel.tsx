// Averages by their number of ratings, between the limits of chance: a funnel in place of a league table.
import './funnel.css';
import type { ReactNode } from 'react';
import { average, wholeNumber } from '../text/formats.ts';
import { say } from '../text/say.ts';
import { fittingScale, heightsOn } from './scale.ts';
import { ScoreLines } from './ScoreLines.tsx';

export type FunnelOf = {
  readonly counts: readonly number[];
  readonly averages: readonly number[];
  /** That of all rows. */
  readonly mean: number;
  /** Numbers of ratings, ascending, with the limits of each. */
  readonly sizes: readonly number[];
  readonly lowers: readonly number[];
  readonly uppers: readonly number[];
};

type Props = {
  funnel: FunnelOf;
  language: string;
  texts: {
    readonly title: string;
    /** What it shows, for whoever does not see it. */
    readonly summary: string;
    readonly axis: string;
    readonly legend: string;
  };
  /** Laid over the picture. */
  children?: ReactNode;
};

const TOP = 10;
const BOTTOM = 250;
const HEIGHT = BOTTOM + 10;
const TICKS = [5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 50_000, 100_000];
/** So many of them, evenly taken, have room on a phone. */
const MOST_TICKS = 5;

/** Where rows lie, in per cent of the width and in pixels from the top, and on which side of the limits. */
export function funnelPlaces({ averages, sizes, lowers, uppers }: FunnelOf) {
  const scale = fittingScale([...averages, ...lowers, ...uppers]);
  const [first = 1, last = first] = [sizes[0], sizes.at(-1)];
  const width = Math.log(last / first) || 1;
  return {
    scale,
    /** Each step to the right is so many times as many. */
    leftOf: (count: number) => 2 + (Math.log(count / first) / width) * 96,
    topOf: heightsOn(scale, TOP, BOTTOM),
    sideOf: (count: number, score: number): 'ABOVE' | 'BELOW' | null => {
      const at = sizes.findIndex((size) => size >= count);
      if (score < (lowers[at] ?? 1)) return 'BELOW';
      return score > (uppers[at] ?? 10) ? 'ABOVE' : null;
    },
  };
}

/** What lies beyond the limits is drawn larger, and hollow: it is not told by colour alone. */
export function Funnel({ funnel, language, texts, children }: Props) {
  const { counts, averages, mean, sizes, lowers, uppers } = funnel;
  const { scale, leftOf, topOf, sideOf } = funnelPlaces(funnel);
  const curve = (limits: readonly number[]) =>
    sizes.map((size, at) => `${leftOf(size).toFixed(2)},${topOf(limits[at] ?? mean).toFixed(2)}`).join('L');
  const lastSize = sizes.at(-1) ?? 0;
  const within = TICKS.filter((tick) => tick >= (sizes[0] ?? 0) && tick <= lastSize);
  const every = Math.ceil(within.length / MOST_TICKS);
  const ticks = within.filter((_, at) => at % every === 0);
  return (
    <figure className="funnel">
      <figcaption>{texts.title}</figcaption>
      <div className="funnel-picture">
        <svg role="img" aria-label={texts.summary} width="100%" height={HEIGHT}>
          <ScoreLines scale={scale} heightOf={topOf} />
          <svg width="100%" height={HEIGHT} viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none">
            <path className="limits" d={`M${curve(lowers)}`} />
            <path className="limits" d={`M${curve(uppers)}`} />
          </svg>
          <line className="mean" x1="0" x2="100%" y1={topOf(mean)} y2={topOf(mean)} />
          {averages.map((score, at) => {
            const count = counts[at] ?? 0;
            const out = sideOf(count, score) !== null;
            return (
              <circle
                // Two rows may have the same numbers.
                // oxlint-disable-next-line react/no-array-index-key
                key={at}
                className={out ? 'out' : 'row'}
                cx={`${leftOf(count).toFixed(2)}%`}
                cy={topOf(score)}
                r={out ? 6 : 4}
              />
            );
          })}
        </svg>
        {children}
        <div className="ticks" aria-hidden="true">
          {ticks.map((tick) => (
            <span key={tick} style={{ insetInlineStart: `${leftOf(tick)}%` }}>
              {wholeNumber(tick, language)}
            </span>
          ))}
        </div>
      </div>
      <p className="small">
        {texts.axis} · {say(texts.legend, { mean: average(mean, language) })}
      </p>
    </figure>
  );
}
