// How many gave each score: a bar chart with the same numbers as a table behind it.
import type { ReactNode } from 'react';
import { percent, wholeNumber } from '../text/formats.ts';
import { say, sayCount } from '../text/say.ts';
import type { FigureWording } from '../text/texts.ts';
import { countOf, shareOf } from './counts.ts';

type Props = {
  /** Ten counts, that of score 1 first. */
  distribution: readonly number[];
  wording: FigureWording;
  /** Where several stand beside each other: the share that the tallest bar of all has. Then all of them tell shares. */
  tallestShare?: number | undefined;
  /** Laid over the picture. */
  children?: ReactNode;
};

const barsHeight = 150;
const labelHeight = 24;

function bandOf(score: number): 'low' | 'middle' | 'high' {
  return score <= 4 ? 'low' : score <= 8 ? 'middle' : 'high';
}

/** Where each bar begins, in pixels from the top of the picture. */
export function topsOf(distribution: readonly number[], tallestShare?: number): number[] {
  const tallest =
    tallestShare === undefined
      ? Math.max(1, ...distribution)
      : Math.max(1, tallestShare * countOf(distribution));
  return distribution.map(
    (count) => labelHeight + barsHeight - Math.max(2, Math.round((count / tallest) * barsHeight)),
  );
}

/** The shares of the bottom box (1–4), the middle (5–8) and the top box (9–10) stand in words below the bars. */
export function Distribution({ distribution, wording, tallestShare, children }: Props) {
  const { language, texts } = wording;
  const total = countOf(distribution);
  const tops = topsOf(distribution, tallestShare);
  const share = (from: number, to: number) => percent(shareOf(distribution, from, to) ?? 0, language);
  const shares = { low: share(1, 4), middle: share(5, 8), high: share(9, 10) };
  // Counts of few are honest; of many, only shares fit above a bar on a phone.
  const labelOf = (count: number) =>
    total < 1000 && tallestShare === undefined
      ? wholeNumber(count, language)
      : percent(count / total, language);
  const answers = sayCount(texts.results.answers, total, language);
  return (
    <figure className="distribution">
      <figcaption>{texts.distribution.title}</figcaption>
      {children}
      <svg
        role="img"
        aria-label={say(texts.distribution.summary, { answers, ...shares })}
        width="100%"
        height={barsHeight + 2 * labelHeight}
      >
        {distribution.map((count, at) => {
          const top = tops[at] ?? 0;
          const centre = `${at * 10 + 5}%`;
          return (
            <g key={at} className={bandOf(at + 1)}>
              <rect
                x={`${at * 10 + 1.5}%`}
                y={top}
                width="7%"
                height={labelHeight + barsHeight - top}
                rx="3"
              />
              <text className="count" x={centre} y={top - 7}>
                {labelOf(count)}
              </text>
              <text x={centre} y={barsHeight + 2 * labelHeight - 4}>
                {at + 1}
              </text>
            </g>
          );
        })}
      </svg>
      <p className="shares" aria-hidden="true">
        {(['low', 'middle', 'high'] as const).map((band) => (
          <span className={band} key={band}>
            {say(texts.distribution[band], { share: shares[band] })}
          </span>
        ))}
      </p>
      <DistributionTable distribution={distribution} total={total} wording={wording} />
    </figure>
  );
}

type DistributionTableProps = { distribution: readonly number[]; total: number; wording: FigureWording };

/** The table behind the bar chart of a distribution. Ten rows, score 1 first, folded away until asked for. */
function DistributionTable({ distribution, total, wording }: DistributionTableProps) {
  const { language } = wording;
  const texts = wording.texts.distribution;
  return (
    <details>
      <summary>{texts.table}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.score}</th>
            <th scope="col">{texts.count}</th>
            <th scope="col">{texts.share}</th>
          </tr>
        </thead>
        <tbody>
          {distribution.map((count, at) => (
            <tr key={at}>
              <th scope="row">{at + 1}</th>
              <td>{wholeNumber(count, language)}</td>
              <td>{percent(count / Math.max(1, total), language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
